# SPDX-License-Identifier: GPL-3.0-or-later
"""Import statements and include() of settings modules."""
import ast
import copy
import fnmatch
import posixpath

from values import External, ModuleValue, Namespace, OptionalPath, UNKNOWN, as_text


class Absent(ValueError):
    """An import in a try block that fails: the rest of the block is not reached."""


def own(value):
    return copy.copy(value) if isinstance(value, list) else \
        {key: own(inner) for key, inner in value.items()} if type(value) is dict else value


class Imports:
    """The part of SettingsReader that follows one file to others."""

    def module_file(self, path, level, module):
        return self.modules.relative(path, level, module) if level else self.modules.find(module)

    def module_named(self, name, file, line):
        """What importlib.import_module() gives."""
        if not isinstance(name, str) or name.startswith("."):
            return UNKNOWN
        found = self.modules.find(name)
        if found:
            return ModuleValue(found)
        if self.modules.find_folder(name.rpartition(".")[0]) is not None and "." in name:
            self.missing.append((file, line, name, False))
            return UNKNOWN
        return External(name)

    def _include_path(self, path, into):
        if path not in self.includes[into] and path != into:
            self.includes[into].append(path)

    def _split_include(self, call, space, file):
        folder = posixpath.dirname(file)
        for pattern in self.evaluator.of(ast.Tuple(elts=call.args), space):
            optional = isinstance(pattern, OptionalPath)
            pattern = as_text(pattern)
            if not pattern:
                continue
            relative = self.tree.relative(posixpath.join(self.tree.root, folder, pattern))
            found = sorted(path for path in self.tree.python if relative and fnmatch.fnmatchcase(path, relative)
                           and path.count("/") == relative.count("/"))
            if not found:
                self.missing.append((file, call.lineno, pattern, optional))
            for path in found:
                if path == file:
                    continue
                self._include_path(path, file)
                source = self.sources.get(path)
                self.sets.setdefault(path, [])
                self.includes.setdefault(path, [])
                inner = Namespace(path)
                dict.update(inner, space)
                inner.lines = dict(space.lines)
                before = self.spaces.get(path)
                self.spaces[path] = inner
                if source.tree is not None and before is not inner:
                    self._body(source.tree.body, inner, path)
                space.update(inner)
                space.lines.update(inner.lines)

    def _import(self, node, space, file, guarded):
        for alias in node.names:
            found = self.modules.find(alias.name)
            name = alias.asname or alias.name.partition(".")[0]
            if alias.asname or "." not in alias.name:
                space[name] = ModuleValue(found) if found else External(alias.name)
            else:
                space[name] = External(name)

    def _importfrom(self, node, space, file, guarded):
        module = node.module or ""
        found = self.module_file(file, node.level, module)
        star = any(alias.name == "*" for alias in node.names)
        if not found:
            self._absent(node, module, star, space, file, guarded)
            return
        if star:
            self._include_path(found, file)
        inner = self.run(found) if star or found in self.spaces or posixpath.basename(found) != "__init__.py" or self.sources.get(found).text.strip() else {}
        for alias in node.names:
            if alias.name == "*":
                for name, value in inner.items():
                    if not name.startswith("_"):
                        space[name] = own(value) if name.isupper() else value
                        if name in inner.lines:
                            space.lines[name] = inner.lines[name]
                continue
            local = alias.asname or alias.name
            if alias.name in inner:
                space[local] = inner[alias.name]
                if alias.name.isupper():
                    space.lines[local] = inner.lines.get(alias.name, (file, node.lineno))
            else:
                submodule = self.module_file(file, node.level, module + "." + alias.name if module else alias.name)
                space[local] = ModuleValue(submodule) if submodule else UNKNOWN

    def _absent(self, node, module, star, space, file, guarded):
        top = module.partition(".")[0]
        local = node.level > 0 or any(name in self.tree.folders or name + ".py" in self.tree.files
                                      for name in [top] + [root + "/" + top for root in self.modules.roots if root])
        if (star and local) or (star and "." not in module and "local" in module):
            name = self.modules.absolute_name(file, node.level, module) if node.level else module
            self.missing.append((file, node.lineno, name, guarded))
        for alias in node.names:
            if alias.name != "*":
                space[alias.asname or alias.name] = UNKNOWN if node.level else External(module + "." + alias.name)
        if guarded and star:
            raise Absent()
