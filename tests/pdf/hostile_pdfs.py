#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes some 400 odd, damaged and hostile PDFs into a folder.

    hostile_pdfs.py FOLDER [--with-hanging]

Encrypted ones need qpdf, and are left out where it is not there. --with-hanging adds those that take longer than any
patience; their names begin with "hang". Passwords of the encrypted ones: "geheim", "größe".
"""
import argparse
import random
import shutil
import subprocess
import zlib
from pathlib import Path


def stream(dictionary, content):
    return b"<< " + dictionary + b" /Length %d >>\nstream\n" % len(content) + content + b"\nendstream"


def pdf(objects, root=1, trailer=b"", table=True):
    """The file of the objects, numbered from 1."""
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    start = len(out)
    if table:
        out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
        out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root %d 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, root, trailer, start)
    return bytes(out)


FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"


def page(parent, content, box=b"0 0 600 800", resources=b"/Font << /F 3 0 R >>"):
    return (b"<< /Type /Page /Parent %d 0 R /MediaBox [%s] /Resources << %s >> /Contents %d 0 R >>"
            % (parent, box, resources, content))


def statement(pages, lines=20, compress=False, seed=0):
    """A bank statement of some pages."""
    source = random.Random(seed)
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", FONT]
    kids = []
    for number in range(pages):
        text = b"BT /F 10 Tf 50 760 Td 14 TL (Statement %d of page %d) Tj" % (seed, number + 1)
        for _ in range(lines):
            text += b" T* (%02d.%02d.2026  Payment %06d   %d.%02d) Tj" % (
                source.randint(1, 28), source.randint(1, 12), source.randint(0, 999999), source.randint(0, 9999),
                source.randint(0, 99))
        text += b" ET"
        kids.append(b"%d 0 R" % (len(objects) + 1))
        objects.append(page(2, len(objects) + 2))
        objects.append(stream(b"/Filter /FlateDecode", zlib.compress(text)) if compress else stream(b"", text))
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), pages)
    return pdf(objects)


def with_content(content, dictionary=b"", box=b"0 0 600 800", resources=b"/Font << /F 3 0 R >>", more=()):
    return pdf([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [4 0 R] /Count 1 >>", FONT,
                page(2, 5, box, resources), stream(dictionary, content), *more])


def wide_tree(count):
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>",
               b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b"4 0 R " * count, count), FONT,
               page(2, 5), stream(b"", b"BT /F 10 Tf 50 700 Td (again) Tj ET")]
    return pdf(objects)


def deep_tree(depth):
    objects = [b"<< /Type /Catalog /Pages 4 0 R >>", b"null", FONT]
    for level in range(depth):
        objects.append(b"<< /Type /Pages /Kids [%d 0 R] /Count 1 >>" % (len(objects) + 2))
    objects.append(page(len(objects), len(objects) + 2))
    objects.append(stream(b"", b"BT /F 10 Tf 50 700 Td (deep) Tj ET"))
    return pdf(objects)


def nested_forms(levels, innermost):
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [4 0 R] /Count 1 >>", FONT,
               page(2, 5, resources=b"/XObject << /Next 6 0 R >>"), stream(b"", b"/Next Do")]
    for level in range(levels):
        last = level == levels - 1
        inner = b"" if last else b"/XObject << /Next %d 0 R >>" % (len(objects) + 2)
        objects.append(stream(b"/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /Font << /F 3 0 R >> "
                              + inner + b" >>", innermost if last else b"/Next Do " * 10))
    return pdf(objects)


def bomb(megabytes):
    return zlib.compress(b" " * (megabytes << 20), 9)


def odd_ones():
    text = b"BT /F 10 Tf 50 700 Td (hello) Tj ET"
    picture = stream(b"/Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8",
                     bytes(range(64)))
    good = statement(2)
    yield "empty", b""
    yield "text-renamed", b"This is a text file with another name.\n" * 50
    yield "zip-renamed", b"PK\x03\x04" + bytes(500)
    yield "zeros", bytes(100_000)
    yield "header-only", b"%PDF-1.7\n"
    yield "no-header", good[9:]
    yield "header-late", b"junk before\n" * 40 + good
    yield "no-pages", pdf([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [] /Count 0 >>"])
    yield "no-root", good.replace(b"/Root 1 0 R", b"")
    yield "blank", with_content(b"")
    yield "picture-only", with_content(b"q 500 0 0 500 0 0 cm /I Do Q", resources=b"/XObject << /I 6 0 R >>",
                                       more=[picture])
    yield "kids-loop", pdf([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>"])
    yield "kids-loop-wide", pdf([b"<< /Type /Catalog /Pages 2 0 R >>",
                                 b"<< /Type /Pages /Kids [2 0 R 2 0 R 2 0 R] /Count 900000 >>"])
    yield "count-lies", good.replace(b"/Count 2", b"/Count 99999999")
    yield "count-negative", good.replace(b"/Count 2", b"/Count -5")
    start = good.index(b"xref")
    yield "prev-loop", good.replace(b"/Root 1 0 R", b"/Root 1 0 R /Prev %d" % start)
    yield "xref-elsewhere", good.replace(b"startxref\n%d" % start, b"startxref\n99999999")
    yield "xref-huge", good.replace(b"xref\n0 8", b"xref\n0 99999999")
    yield "size-huge", good.replace(b"/Size 8", b"/Size 2147483647")
    yield "stream-length-lies", good.replace(b"/Length ", b"/Length 99")
    yield "stream-length-itself", with_content(text).replace(b"/Length %d" % len(text), b"/Length 5 0 R")
    for side in (1, 14400, 10**6, 10**9, 10**15):
        yield f"box-{side}", with_content(text, box=b"0 0 %d %d" % (side, side))
    yield "box-turned", with_content(text, box=b"600 800 0 0")
    yield "box-none", with_content(text, box=b"")
    for megabytes in (1, 20, 200):
        yield f"bomb-{megabytes}", with_content(bomb(megabytes), b"/Filter /FlateDecode")
    twice = zlib.compress(bomb(200), 9)
    yield "bomb-twice", with_content(twice, b"/Filter [/FlateDecode /FlateDecode]")
    yield "objects-bomb", pdf([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [4 0 R] /Count 1 >>", FONT,
                               page(2, 5), stream(b"", text),
                               stream(b"/Type /ObjStm /N 9999999 /First 10 /Filter /FlateDecode", bomb(50))])
    for count in (1000, 20_000, 100_000):
        yield f"pages-{count}", wide_tree(count)
    for depth in (10, 400, 5000):
        yield f"tree-{depth}", deep_tree(depth)
    yield "forms-5", nested_forms(4, text)
    yield "form-itself", with_content(b"/X Do", resources=b"/XObject << /X 6 0 R >>",
                                      more=[stream(b"/Type /XObject /Subtype /Form /BBox [0 0 600 800] "
                                                   b"/Resources << /XObject << /X 6 0 R >> >>", b"/X Do " * 20)])
    yield "array-deep", with_content(b"[" * 100_000 + b"]" * 100_000)
    yield "operators-unknown", with_content(b"foo bar baz " * 10_000 + text)
    yield "string-open", with_content(b"BT /F 10 Tf (never closed")
    yield "name-long", with_content(b"/" + b"n" * 200_000 + b" gs " + text)
    yield "font-missing", with_content(text.replace(b"/F ", b"/Nowhere "))
    yield "numbers-huge", with_content(b"1e308 0 0 1e308 0 0 cm " + text)


def encrypted(folder):
    qpdf = shutil.which("qpdf")
    if not qpdf:
        print("qpdf is not there: no encrypted documents")
        return
    plain = folder / "plain.tmp"
    plain.write_bytes(statement(2, seed=77))
    for bits, extra in (("40", []), ("128", []), ("128", ["--use-aes=y"]), ("256", [])):
        for user in ("", "geheim", "größe"):
            kind = f"{bits}{'-aes' if extra else ''}-{'owner-only' if not user else user}"
            target = folder / f"encrypted-{kind}.pdf"
            subprocess.run([qpdf, "--allow-weak-crypto", "--encrypt", user, "owner", bits, *extra, "--", plain, target],
                           check=True)
            damaged = target.read_bytes()
            (folder / f"encrypted-cut-{kind}.pdf").write_bytes(damaged[:len(damaged) * 2 // 3])
    plain.unlink()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--with-hanging", action="store_true")
    options = parser.parse_args()
    folder = options.folder
    folder.mkdir(parents=True, exist_ok=True)
    source = random.Random(5)

    def put(name, content):
        (folder / f"{name}.pdf").write_bytes(content)

    for name, content in odd_ones():
        put(name, content)
    for number in range(160):
        put(f"good-{number:03}", statement(source.randint(1, 8), source.randint(1, 45), number % 2 == 0, number))
    for name, whole in (("plain", statement(3)), ("packed", statement(3, compress=True))):
        for tenth in range(1, 10):
            put(f"cut-{name}-{tenth}", whole[:len(whole) * tenth // 10])
        for number in range(80):
            broken = bytearray(whole)
            for _ in range(source.choice((1, 5, 40))):
                broken[source.randrange(len(broken))] ^= 1 << source.randrange(8)
            put(f"flipped-{name}-{number:02}", bytes(broken))
    encrypted(folder)
    if options.with_hanging:
        put("hang-forms", nested_forms(10, b"0 0 m 1 1 l"))
    print(f"{len(list(folder.glob('*.pdf')))} documents in {folder}")


if __name__ == "__main__":
    main()
