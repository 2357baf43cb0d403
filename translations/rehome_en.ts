<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>EngineText</name>
    <message numerus="yes">
        <source>%1 %2 reads %n values of .env as they are.</source>
        <translation>
            <numerusform>%1 %2 reads %n value of .env as it is.</numerusform>
            <numerusform>%1 %2 reads %n values of .env as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>django-environ reads %n settings from .env.</source>
        <translation>
            <numerusform>django-environ reads %n setting from .env.</numerusform>
            <numerusform>django-environ reads %n settings from .env.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) failed.</source>
        <translation>
            <numerusform>%n check failed.</numerusform>
            <numerusform>%n checks failed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 passed; %n could not be checked.</source>
        <translation>
            <numerusform>%1 passed; %n could not be checked.</numerusform>
            <numerusform>%1 passed; %n could not be checked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n check(s) passed.</source>
        <translation>
            <numerusform>The one check passed.</numerusform>
            <numerusform>All %n checks passed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n database(s) found; %1 is migrated: %2 tables, %3 rows, %4.</source>
        <translation>
            <numerusform>%n database found; %1 is migrated: %2 tables, %3 rows, %4.</numerusform>
            <numerusform>%n databases found; %1 is migrated: %2 tables, %3 rows, %4.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n document(s) read; p50 %2, p95 %3.</source>
        <translation>
            <numerusform>%1 of %n document read; p50 %2, p95 %3.</numerusform>
            <numerusform>%1 of %n documents read; p50 %2, p95 %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written. %1</source>
        <translation>
            <numerusform>%n file written. %1</numerusform>
            <numerusform>%n files written. %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n output(s) differ from the baseline</source>
        <translation>
            <numerusform>%n output differs from the baseline</numerusform>
            <numerusform>%n outputs differ from the baseline</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rehearsal(s): plan for %1 without writes; the window is %2.</source>
        <translation>
            <numerusform>%n rehearsal: plan for %1 without writes; the window is %2.</numerusform>
            <numerusform>%n rehearsals: plan for %1 without writes; the window is %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) could not be read on the old system and are left out.</source>
        <translation>
            <numerusform>%n document could not be read on the old system and is left out.</numerusform>
            <numerusform>%n documents could not be read on the old system and are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) were not read on the new system and are left out.</source>
        <translation>
            <numerusform>%n document was not read on the new system and is left out.</numerusform>
            <numerusform>%n documents were not read on the new system and are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) that only the old system reads count as the limit.</source>
        <translation>
            <numerusform>%n document that only the old system reads counts as the limit.</numerusform>
            <numerusform>%n documents that only the old system reads count as the limit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %n document(s) can be compared; a verdict needs at least %1.</source>
        <translation>
            <numerusform>Only %n document can be compared; a verdict needs at least %1.</numerusform>
            <numerusform>Only %n documents can be compared; a verdict needs at least %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) cannot bound the p95 with 95 % confidence; that takes %1.</source>
        <translation>
            <numerusform>%n sample cannot bound the p95 with 95 % confidence; that takes %1.</numerusform>
            <numerusform>%n samples cannot bound the p95 with 95 % confidence; that takes %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %n pair(s) of runs can be compared; a verdict needs at least %1.</source>
        <translation>
            <numerusform>Only %n pair of runs can be compared; a verdict needs at least %1.</numerusform>
            <numerusform>Only %n pairs of runs can be compared; a verdict needs at least %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) and the project&apos;s command: output the same on the new database</source>
        <translation>
            <numerusform>%n document and the project&apos;s command: output the same on the new database</numerusform>
            <numerusform>%n documents and the project&apos;s command: output the same on the new database</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n file(s) of the backup are as they were written.</source>
        <translation>
            <numerusform>The one file of the backup is as it was written.</numerusform>
            <numerusform>All %n files of the backup are as they were written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The content of %n table(s)</source>
        <translation>
            <numerusform>The content of %n table</numerusform>
            <numerusform>The content of %n tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them differ(s) for a stated reason.</source>
        <translation>
            <numerusform>%n of them differs for a stated reason.</numerusform>
            <numerusform>%n of them differ for a stated reason.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) differ(s).</source>
        <translation>
            <numerusform>%n table differs.</numerusform>
            <numerusform>%n tables differ.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) could not be checked.</source>
        <translation>
            <numerusform>%n table could not be checked.</numerusform>
            <numerusform>%n tables could not be checked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The settings name %n PostgreSQL databases: choose the one that the application really uses.</source>
        <translation>
            <numerusform>The settings name %n PostgreSQL database: choose the one that the application really uses.</numerusform>
            <numerusform>The settings name %n PostgreSQL databases: choose the one that the application really uses.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>names</comment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 tables differ: %2.</source>
        <translation>
            <numerusform>%n of %1 tables differs: %2.</numerusform>
            <numerusform>%n of %1 tables differ: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 sequences differ: %2.</source>
        <translation>
            <numerusform>%n of %1 sequences differs: %2.</numerusform>
            <numerusform>%n of %1 sequences differ: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 tables could not be checked: %2.</source>
        <translation>
            <numerusform>%n of %1 tables could not be checked: %2.</numerusform>
            <numerusform>%n of %1 tables could not be checked: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 sequences could not be checked: %2.</source>
        <translation>
            <numerusform>%n of %1 sequences could not be checked: %2.</numerusform>
            <numerusform>%n of %1 sequences could not be checked: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are outdated: what they are about was run again since.</source>
        <translation>
            <numerusform>%n of them is outdated: what it is about was run again since.</numerusform>
            <numerusform>%n of them are outdated: what they are about was run again since.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The schema is the same: %n of %1 objects differ for a good reason.</source>
        <translation>
            <numerusform>The schema is the same: %n of %1 objects differs for a good reason.</numerusform>
            <numerusform>The schema is the same: %n of %1 objects differ for a good reason.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 schema objects differ: %2.</source>
        <translation>
            <numerusform>%n of %1 schema objects differs: %2.</numerusform>
            <numerusform>%n of %1 schema objects differ: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of the schema could not be checked: %1.</source>
        <translation>
            <numerusform>%n part of the schema could not be checked: %1.</numerusform>
            <numerusform>%n parts of the schema could not be checked: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) with %1 rows copied in %2; the database now takes %3.</source>
        <translation>
            <numerusform>%n table with %1 rows copied in %2; the database now takes %3.</numerusform>
            <numerusform>%n tables with %1 rows copied in %2; the database now takes %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) could not be carried over.</source>
        <translation>
            <numerusform>%n thing could not be carried over.</numerusform>
            <numerusform>%n things could not be carried over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Schema: %n more difference(s), which the result lists.</source>
        <translation>
            <numerusform>Schema: %n more difference, which the result lists.</numerusform>
            <numerusform>Schema: %n more differences, which the result lists.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The database %1 of the new side holds %n table(s) already.</source>
        <translation>
            <numerusform>The database %1 of the new side holds %n table already.</numerusform>
            <numerusform>The database %1 of the new side holds %n tables already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n large object(s) differ.</source>
        <translation>
            <numerusform>%n large object differs.</numerusform>
            <numerusform>%n large objects differ.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) differ: %1.</source>
        <translation>
            <numerusform>%n row differs: %1.</numerusform>
            <numerusform>%n rows differ: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Missing on the new side, with %n object(s) that belong to it.</source>
        <translation>
            <numerusform>Missing on the new side, with %n object that belongs to it.</numerusform>
            <numerusform>Missing on the new side, with %n objects that belong to it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On the new side only, with %n object(s) that belong to it.</source>
        <translation>
            <numerusform>On the new side only, with %n object that belongs to it.</numerusform>
            <numerusform>On the new side only, with %n objects that belong to it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) of an earlier run stood already: compared with the old side, the same, and kept.</source>
        <translation>
            <numerusform>%n table of an earlier run stood already: compared with the old side, the same, and kept.</numerusform>
            <numerusform>%n tables of an earlier run stood already: compared with the old side, the same, and kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>%n row copied</numerusform>
            <numerusform>%n rows copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n removed</numerusform>
            <numerusform>%n removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing had changed: %n table(s) compared in %1.</source>
        <translation>
            <numerusform>Nothing had changed: %n table compared in %1.</numerusform>
            <numerusform>Nothing had changed: %n tables compared in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up to date: %1 of %n table(s) had changed; %2.</source>
        <translation>
            <numerusform>Up to date: %1 of %n table had changed; %2.</numerusform>
            <numerusform>Up to date: %1 of %n tables had changed; %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That is true of the content only: %n object(s) of the schema differ, as `rehome-cli verify` shows.</source>
        <translation>
            <numerusform>That is true of the content only: %n object of the schema differs, as `rehome-cli verify` shows.</numerusform>
            <numerusform>That is true of the content only: %n objects of the schema differ, as `rehome-cli verify` shows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n database(s) that stood there before are kept and take %1: %2.</source>
        <translation>
            <numerusform>%n database that stood there before is kept and takes %1: %2.</numerusform>
            <numerusform>%n databases that stood there before are kept and take %1: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n large object(s) belong or are granted to roles that the new server does not have.</source>
        <translation>
            <numerusform>%n large object belongs or is granted to roles that the new server does not have.</numerusform>
            <numerusform>%n large objects belong or are granted to roles that the new server does not have.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The owner or the privileges of %n large object(s) could not be carried over: the user of the new side may not give them.</source>
        <translation>
            <numerusform>The owner or the privileges of %n large object could not be carried over: the user of the new side may not give them.</numerusform>
            <numerusform>The owners or the privileges of %n large objects could not be carried over: the user of the new side may not give them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) of the old side are missing on the new one: %1.</source>
        <translation>
            <numerusform>%n table of the old side is missing on the new one: %1.</numerusform>
            <numerusform>%n tables of the old side are missing on the new one: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) do not have the same columns on both sides: %1.</source>
        <translation>
            <numerusform>%n table does not have the same columns on both sides: %1.</numerusform>
            <numerusform>%n tables do not have the same columns on both sides: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The schema is not the same on both sides: %n object(s) differ (%1). Only the content is brought over; `rehome-cli verify` shows every difference.</source>
        <translation>
            <numerusform>The schema is not the same on both sides: %n object differs (%1). Only the content is brought over; `rehome-cli verify` shows every difference.</numerusform>
            <numerusform>The schema is not the same on both sides: %n objects differ (%1). Only the content is brought over; `rehome-cli verify` shows every difference.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server cannot lock all of its %n table(s) at once, as this needs: %1.</source>
        <translation>
            <numerusform>The server cannot lock its %n table, as this needs: %1.</numerusform>
            <numerusform>The server cannot lock all of its %n tables at once, as this needs: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n table(s)</source>
        <comment>done of all</comment>
        <translation>
            <numerusform>%1 of %n table</numerusform>
            <numerusform>%1 of %n tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sequence(s) set to where the old side&apos;s are</source>
        <translation>
            <numerusform>%n sequence set to where the old side&apos;s is</numerusform>
            <numerusform>%n sequences set to where the old side&apos;s are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The text of %1 of %n document(s) is kept in %2.</source>
        <translation>
            <numerusform>The text of %1 of %n document is kept in %2.</numerusform>
            <numerusform>The text of %1 of %n documents is kept in %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more; --json tells all.</source>
        <translation>
            <numerusform>… and %n more; --json tells all.</numerusform>
            <numerusform>… and %n more; --json tells all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n configuration file(s) are in the backup, with their secrets masked.</source>
        <translation>
            <numerusform>%n configuration file is in the backup, with its secrets masked.</numerusform>
            <numerusform>%n configuration files are in the backup, with their secrets masked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) sent to %1, %2 there already. Reading everything back.</source>
        <translation>
            <numerusform>%n file sent to %1, %2 there already. Reading everything back.</numerusform>
            <numerusform>%n files sent to %1, %2 there already. Reading everything back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The certificate of %1 has expired %n day(s) ago.</source>
        <translation>
            <numerusform>The certificate of %1 expired %n day ago.</numerusform>
            <numerusform>The certificate of %1 expired %n days ago.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The certificate of %1 ends in %n day(s).</source>
        <translation>
            <numerusform>The certificate of %1 ends in %n day.</numerusform>
            <numerusform>The certificate of %1 ends in %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) that declare requirements were read.</source>
        <translation>
            <numerusform>%n file that declares requirements was read.</numerusform>
            <numerusform>%n files that declare requirements were read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1, are at %2; all were read back and are identical.</source>
        <translation>
            <numerusform>%n file, %1, is at %2; it was read back and is identical.</numerusform>
            <numerusform>%n files, %1, are at %2; all were read back and are identical.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), the first is %1</source>
        <translation>
            <numerusform>%n file, the first is %1</numerusform>
            <numerusform>%n files, the first is %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n required check(s) failed: %1.</source>
        <translation>
            <numerusform>%n required check failed: %1.</numerusform>
            <numerusform>%n required checks failed: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n required check(s) could not be made: %1.</source>
        <translation>
            <numerusform>%n required check could not be made: %1.</numerusform>
            <numerusform>%n required checks could not be made: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n check(s) passed.</source>
        <translation>
            <numerusform>%1 of %n check passed.</numerusform>
            <numerusform>%1 of %n checks passed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recommendation(s) stand(s) open.</source>
        <translation>
            <numerusform>%n recommendation stands open.</numerusform>
            <numerusform>%n recommendations stand open.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recommended check(s) could not be made.</source>
        <translation>
            <numerusform>%n recommended check could not be made.</numerusform>
            <numerusform>%n recommended checks could not be made.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trouble(s) found in the project.</source>
        <translation>
            <numerusform>%n trouble found in the project.</numerusform>
            <numerusform>%n troubles found in the project.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more point(s) need a decision.</source>
        <translation>
            <numerusform>%n more point needs a decision.</numerusform>
            <numerusform>%n more points need a decision.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflicting</source>
        <translation>
            <numerusform>%n conflicting</numerusform>
            <numerusform>%n conflicting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in another version</source>
        <translation>
            <numerusform>%n in another version</numerusform>
            <numerusform>%n in another version</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n undeclared</source>
        <translation>
            <numerusform>%n undeclared</numerusform>
            <numerusform>%n undeclared</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n declared for development only</source>
        <translation>
            <numerusform>%n declared for development only</numerusform>
            <numerusform>%n declared for development only</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n from a local folder</source>
        <translation>
            <numerusform>%n from a local folder</numerusform>
            <numerusform>%n from a local folder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n from a URL</source>
        <translation>
            <numerusform>%n from a URL</numerusform>
            <numerusform>%n from a URL</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unused</source>
        <translation>
            <numerusform>%n unused</numerusform>
            <numerusform>%n unused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n for development only</source>
        <translation>
            <numerusform>%n for development only</numerusform>
            <numerusform>%n for development only</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not for this Python</source>
        <translation>
            <numerusform>%n not for this Python</numerusform>
            <numerusform>%n not for this Python</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n under another name</source>
        <translation>
            <numerusform>%n under another name</numerusform>
            <numerusform>%n under another name</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with the same import</source>
        <translation>
            <numerusform>%n with the same import</numerusform>
            <numerusform>%n with the same import</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n added for the new repository</source>
        <translation>
            <numerusform>%n added for the new repository</numerusform>
            <numerusform>%n added for the new repository</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a fixed version, which the proposal fixes</source>
        <translation>
            <numerusform>%n without a fixed version, which the proposal fixes</numerusform>
            <numerusform>%n without a fixed version, which the proposal fixes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) compared: all as it should be.</source>
        <translation>
            <numerusform>%n package compared: all as it should be.</numerusform>
            <numerusform>%n packages compared: all as it should be.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) compared: %1; the rest is as it should be.</source>
        <translation>
            <numerusform>%n package compared: %1; the rest is as it should be.</numerusform>
            <numerusform>%n packages compared: %1; the rest is as it should be.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) compared: %1.</source>
        <translation>
            <numerusform>%n package compared: %1.</numerusform>
            <numerusform>%n packages compared: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %n finding(s) ask for your decision.</source>
        <translation>
            <numerusform>%1 %n finding asks for your decision.</numerusform>
            <numerusform>%1 %n findings ask for your decision.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n query(s) timed.</source>
        <translation>
            <numerusform>%1 of %n query timed.</numerusform>
            <numerusform>%1 of %n queries timed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 Before the cutover, %n thing(s) need your attention.</source>
        <translation>
            <numerusform>%1 Before the cutover, %n thing needs your attention.</numerusform>
            <numerusform>%1 Before the cutover, %n things need your attention.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running container(s) hold PostgreSQL.</source>
        <translation>
            <numerusform>%n running container holds PostgreSQL.</numerusform>
            <numerusform>%n running containers hold PostgreSQL.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It describes %n PostgreSQL server(s).</source>
        <translation>
            <numerusform>It describes %n PostgreSQL server.</numerusform>
            <numerusform>It describes %n PostgreSQL servers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s), each with a fixed version.</source>
        <translation>
            <numerusform>%n line, with a fixed version.</numerusform>
            <numerusform>%n lines, each with a fixed version.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s); without a fixed version: %1.</source>
        <translation>
            <numerusform>%n line; without a fixed version: %1.</numerusform>
            <numerusform>%n lines; without a fixed version: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other column(s)</source>
        <translation>
            <numerusform>%n other column</numerusform>
            <numerusform>%n other columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) were open on it (%1).</source>
        <translation>
            <numerusform>%n session was open on it (%1).</numerusform>
            <numerusform>%n sessions were open on it (%1).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It names %n database(s).</source>
        <translation>
            <numerusform>It names %n database.</numerusform>
            <numerusform>It names %n databases.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n socket(s) of PostgreSQL servers are open.</source>
        <translation>
            <numerusform>%n socket of a PostgreSQL server is open.</numerusform>
            <numerusform>%n sockets of PostgreSQL servers are open.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transaction(s) is/are prepared and neither committed nor taken back: %1. What it wrote is in no backup, and its locks may hold the backup up.</source>
        <translation>
            <numerusform>%n transaction is prepared and neither committed nor taken back: %1. What it wrote is in no backup, and its locks may hold the backup up.</numerusform>
            <numerusform>%n transactions are prepared and neither committed nor taken back: %1. What they wrote is in no backup, and their locks may hold the backup up.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transaction(s) has/have been open for long; the oldest one for %1, by %2 (process %3, %4). It keeps dead rows from being removed, and its locks may hold the backup up.</source>
        <translation>
            <numerusform>%n transaction has been open for long: for %1, by %2 (process %3, %4). It keeps dead rows from being removed, and its locks may hold the backup up.</numerusform>
            <numerusform>%n transactions have been open for long; the oldest one for %1, by %2 (process %3, %4). They keep dead rows from being removed, and their locks may hold the backup up.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) is/are locked against reading: %1.</source>
        <translation>
            <numerusform>%n table is locked against reading: %1.</numerusform>
            <numerusform>%n tables are locked against reading: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replication slot(s) that nobody reads keep(s) the server’s log from being removed: %1. That fills the old server’s disk.</source>
        <translation>
            <numerusform>%n replication slot that nobody reads keeps the server’s log from being removed: %1. That fills the old server’s disk.</numerusform>
            <numerusform>%n replication slots that nobody reads keep the server’s log from being removed: %1. That fills the old server’s disk.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) has/have no primary key: %1. Its rows are compared by their content alone, and changes to them cannot be streamed.</source>
        <translation>
            <numerusform>%n table has no primary key: %1. Its rows are compared by their content alone, and changes to them cannot be streamed.</numerusform>
            <numerusform>%n tables have no primary key: %1. Their rows are compared by their content alone, and changes to them cannot be streamed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) is/are unlogged: %1. Unlogged tables are backed up, but a crash of the server empties them, and their changes cannot be streamed.</source>
        <translation>
            <numerusform>%n table is unlogged: %1. Unlogged tables are backed up, but a crash of the server empties them, and their changes cannot be streamed.</numerusform>
            <numerusform>%n tables are unlogged: %1. Unlogged tables are backed up, but a crash of the server empties them, and their changes cannot be streamed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n index(es) is/are invalid: %1. It serves no query, guards nothing, and no dump holds it: the new database will not have it.</source>
        <translation>
            <numerusform>%n index is invalid: %1. It serves no query, guards nothing, and no dump holds it: the new database will not have it.</numerusform>
            <numerusform>%n indexes are invalid: %1. They serve no query, guard nothing, and no dump holds them: the new database will not have them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n constraint(s) was/were never checked against the rows that are there: %1. Rows may break it.</source>
        <translation>
            <numerusform>%n constraint was never checked against the rows that are there: %1. Rows may break it.</numerusform>
            <numerusform>%n constraints were never checked against the rows that are there: %1. Rows may break them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sequence(s) is/are behind its/their column: %1. The next insert fails with a duplicate key.</source>
        <translation>
            <numerusform>%n sequence is behind its column: %1. The next insert fails with a duplicate key.</numerusform>
            <numerusform>%n sequences are behind their columns: %1. The next insert fails with a duplicate key.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No sequence is behind its column (%n looked at).</source>
        <translation>
            <numerusform>No sequence is behind its column (%n looked at).</numerusform>
            <numerusform>No sequence is behind its column (%n looked at).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The database has %n event trigger(s): %1. Only a superuser of the new server can make it, as the last thing of all.</source>
        <translation>
            <numerusform>The database has %n event trigger: %1. Only a superuser of the new server can make it, as the last thing of all.</numerusform>
            <numerusform>The database has %n event triggers: %1. Only a superuser of the new server can make them, as the last thing of all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tables or indexes lie in %n other tablespace(s): %1. A restore puts them into the new server’s default place.</source>
        <translation>
            <numerusform>Tables or indexes lie in %n other tablespace: %1. A restore puts them into the new server’s default place.</numerusform>
            <numerusform>Tables or indexes lie in %n other tablespaces: %1. A restore puts them into the new server’s default place.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The role %1 may not read %n table(s): %2.</source>
        <translation>
            <numerusform>The role %1 may not read %n table: %2.</numerusform>
            <numerusform>The role %1 may not read %n tables: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The role %1 may not read %n sequence(s): %2.</source>
        <translation>
            <numerusform>The role %1 may not read %n sequence: %2.</numerusform>
            <numerusform>The role %1 may not read %n sequences: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The role %1 may not read %n large object(s).</source>
        <translation>
            <numerusform>The role %1 may not read %n large object.</numerusform>
            <numerusform>The role %1 may not read %n large objects.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Row-level security would hide rows from %1 in %n table(s): %2.</source>
        <translation>
            <numerusform>Row-level security would hide rows from %1 in %n table: %2.</numerusform>
            <numerusform>Row-level security would hide rows from %1 in %n tables: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The new server does not offer %n extension(s) that the old database uses: %1. A restore would fail.</source>
        <translation>
            <numerusform>The new server does not offer %n extension that the old database uses: %1. A restore would fail.</numerusform>
            <numerusform>The new server does not offer %n extensions that the old database uses: %1. A restore would fail.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n role(s) of the old database will be missing on the new server: %1. There, everything belongs to %2, and nobody else has rights.</source>
        <translation>
            <numerusform>%n role of the old database will be missing on the new server: %1. There, everything belongs to %2, and nobody else has rights.</numerusform>
            <numerusform>%n roles of the old database will be missing on the new server: %1. There, everything belongs to %2, and nobody else has rights.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The database %1 on the new server already holds %n table(s).</source>
        <translation>
            <numerusform>The database %1 on the new server already holds %n table.</numerusform>
            <numerusform>The database %1 on the new server already holds %n tables.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>a list of names</comment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n process(es) with %1 of memory, parts that they share counted for each, and %2 s of processor time since they began.</source>
        <translation>
            <numerusform>%n process with %1 of memory and %2 s of processor time since it began.</numerusform>
            <numerusform>%n processes with %1 of memory, parts that they share counted for each, and %2 s of processor time since they began.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n core(s)</source>
        <translation>
            <numerusform>%1, %n core</numerusform>
            <numerusform>%1, %n cores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last backup is older than %n hour(s).</source>
        <translation>
            <numerusform>The last backup is older than %n hour.</numerusform>
            <numerusform>The last backup is older than %n hours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) at %1 are of another source and are left alone.</source>
        <translation>
            <numerusform>%n backup at %1 is of another source and is left alone.</numerusform>
            <numerusform>%n backups at %1 are of another source and are left alone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %n table(s) could not be counted: %2</source>
        <translation>
            <numerusform>%1; %n table could not be counted: %2</numerusform>
            <numerusform>%1; %n tables could not be counted: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) of %1 could not be counted: %2.</source>
        <translation>
            <numerusform>%n table of %1 could not be counted: %2.</numerusform>
            <numerusform>%n tables of %1 could not be counted: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sequence(s) was/were not looked at: %1. It may not be read, its table is locked by another session, or its column has no index and the table is large.</source>
        <translation>
            <numerusform>%n sequence was not looked at: %1. It may not be read, its table is locked by another session, or its column has no index and the table is large.</numerusform>
            <numerusform>%n sequences were not looked at: %1. They may not be read, their tables are locked by another session, or their columns have no index and the tables are large.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowCountsTotals</name>
    <message numerus="yes">
        <source>%1 table(s)</source>
        <translation>
            <numerusform>%1 table</numerusform>
            <numerusform>%1 tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 table(s)</source>
        <translation>
            <numerusform>%1 of %2 table</numerusform>
            <numerusform>%1 of %2 tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) were not counted on the old side.</source>
        <translation>
            <numerusform>%n table was not counted on the old side.</numerusform>
            <numerusform>%n tables were not counted on the old side.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) were not counted on the new side.</source>
        <translation>
            <numerusform>%n table was not counted on the new side.</numerusform>
            <numerusform>%n tables were not counted on the new side.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rehome::views::InventoryServers</name>
    <message numerus="yes">
        <source>%n session(s) open.</source>
        <translation>
            <numerusform>%n session open.</numerusform>
            <numerusform>%n sessions open.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rehome::views::RequirementsView</name>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation>
            <numerusform>%n package</numerusform>
            <numerusform>%n packages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n package(s)</source>
        <translation>
            <numerusform>%1 of %n package</numerusform>
            <numerusform>%1 of %n packages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rehome::views::RowCountsFilterBar</name>
    <message numerus="yes">
        <source>%1 differs</source>
        <translation>
            <numerusform>%1 differs</numerusform>
            <numerusform>%1 differ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 expected</source>
        <comment>differences</comment>
        <translation>
            <numerusform>%1 expected</numerusform>
            <numerusform>%1 expected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 same count</source>
        <translation>
            <numerusform>%1 same count</numerusform>
            <numerusform>%1 same count</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 same</source>
        <translation>
            <numerusform>%1 same</numerusform>
            <numerusform>%1 same</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 could not check</source>
        <translation>
            <numerusform>%1 could not check</numerusform>
            <numerusform>%1 could not check</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rehome::views::RowCountsView</name>
    <message numerus="yes">
        <source>Sequences (%1, %n problem(s))</source>
        <translation>
            <numerusform>Sequences (%1, %n problem)</numerusform>
            <numerusform>Sequences (%1, %n problems)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sequence(s)</source>
        <translation>
            <numerusform>%n sequence</numerusform>
            <numerusform>%n sequences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n sequence(s)</source>
        <translation>
            <numerusform>%1 of %n sequence</numerusform>
            <numerusform>%1 of %n sequences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n table(s) shown, as CSV…</source>
        <translation>
            <numerusform>The %n table shown, as CSV…</numerusform>
            <numerusform>The %n tables shown, as CSV…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n sequence(s) shown, as CSV…</source>
        <translation>
            <numerusform>The %n sequence shown, as CSV…</numerusform>
            <numerusform>The %n sequences shown, as CSV…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n table(s) shown, as JSON…</source>
        <translation>
            <numerusform>The %n table shown, as JSON…</numerusform>
            <numerusform>The %n tables shown, as JSON…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n sequence(s) shown, as JSON…</source>
        <translation>
            <numerusform>The %n sequence shown, as JSON…</numerusform>
            <numerusform>The %n sequences shown, as JSON…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n table(s), as &amp;CSV…</source>
        <translation>
            <numerusform>The one table, as &amp;CSV…</numerusform>
            <numerusform>All %n tables, as &amp;CSV…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n sequence(s), as &amp;CSV…</source>
        <translation>
            <numerusform>The one sequence, as &amp;CSV…</numerusform>
            <numerusform>All %n sequences, as &amp;CSV…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n table(s), as &amp;JSON…</source>
        <translation>
            <numerusform>The one table, as &amp;JSON…</numerusform>
            <numerusform>All %n tables, as &amp;JSON…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n sequence(s), as &amp;JSON…</source>
        <translation>
            <numerusform>The one sequence, as &amp;JSON…</numerusform>
            <numerusform>All %n sequences, as &amp;JSON…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n schema difference(s) shown, as CSV…</source>
        <translation>
            <numerusform>The %n schema difference shown, as CSV…</numerusform>
            <numerusform>The %n schema differences shown, as CSV…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n schema difference(s) shown, as JSON…</source>
        <translation>
            <numerusform>The %n schema difference shown, as JSON…</numerusform>
            <numerusform>The %n schema differences shown, as JSON…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n schema difference(s), as &amp;CSV…</source>
        <translation>
            <numerusform>The %n schema difference, as &amp;CSV…</numerusform>
            <numerusform>All %n schema differences, as &amp;CSV…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n schema difference(s), as &amp;JSON…</source>
        <translation>
            <numerusform>The %n schema difference, as &amp;JSON…</numerusform>
            <numerusform>All %n schema differences, as &amp;JSON…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 schema objects compared; %2 of the %3 listed are shown</source>
        <translation>
            <numerusform>%1 schema objects compared; %2 of the %3 listed is shown</numerusform>
            <numerusform>%1 schema objects compared; %2 of the %3 listed are shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 schema objects compared; %2 listed</source>
        <translation>
            <numerusform>%1 schema objects compared; %2 listed</numerusform>
            <numerusform>%1 schema objects compared; %2 listed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rehome::views::RowDifferenceModel</name>
    <message numerus="yes">
        <source>%n column(s) differ(s)</source>
        <translation>
            <numerusform>%n column differs</numerusform>
            <numerusform>%n columns differ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rehome::views::RowDifferenceValue</name>
    <message numerus="yes">
        <source>%1 character(s)</source>
        <translation>
            <numerusform>%1 character</numerusform>
            <numerusform>%1 characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rehome::views::RowDifferenceView</name>
    <message numerus="yes">
        <source>%1: the first %2 differing row(s) are shown; how many differ was not counted.</source>
        <translation>
            <numerusform>%1: %2 differing row is shown; how many differ was not counted.</numerusform>
            <numerusform>%1: the first %2 differing rows are shown; how many differ was not counted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 of %3 rows differ; the first %4 are shown.</source>
        <translation>
            <numerusform>%1: %2 of %3 rows differs; the first %4 are shown.</numerusform>
            <numerusform>%1: %2 of %3 rows differ; the first %4 are shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 of %3 rows differ.</source>
        <translation>
            <numerusform>%1: %2 of %3 rows differs.</numerusform>
            <numerusform>%1: %2 of %3 rows differ.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All columns of the %n row(s) shown, as &amp;CSV…</source>
        <translation>
            <numerusform>All columns of the %n row shown, as &amp;CSV…</numerusform>
            <numerusform>All columns of the %n rows shown, as &amp;CSV…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All columns of the %n row(s) shown, as &amp;JSON…</source>
        <translation>
            <numerusform>All columns of the %n row shown, as &amp;JSON…</numerusform>
            <numerusform>All columns of the %n rows shown, as &amp;JSON…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rehome::views::SchemaView</name>
    <message numerus="yes">
        <source>All %1 schema objects are the same.</source>
        <translation>
            <numerusform>%1 schema object is the same.</numerusform>
            <numerusform>All %1 schema objects are the same.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rehome::views::TimingText</name>
    <message numerus="yes">
        <source>%n over the limit</source>
        <translation>
            <numerusform>%n over the limit</numerusform>
            <numerusform>%n over the limit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n core(s), %2 of memory</source>
        <translation>
            <numerusform>%1, %n core, %2 of memory</numerusform>
            <numerusform>%1, %n cores, %2 of memory</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) reached the limit of %1.</source>
        <translation>
            <numerusform>%n run reached the limit of %1.</numerusform>
            <numerusform>%n runs reached the limit of %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n output(s) are not the same as in the baseline: %1.</source>
        <translation>
            <numerusform>%n output is not the same as in the baseline: %1.</numerusform>
            <numerusform>%n outputs are not the same as in the baseline: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 outputs are not the same as in the baseline: %2 and %n more, marked in the table.</source>
        <translation>
            <numerusform>%1 outputs are not the same as in the baseline: %2 and %n more, marked in the table.</numerusform>
            <numerusform>%1 outputs are not the same as in the baseline: %2 and %n more, marked in the table.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rehome::wizard::ConnectionTest</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <comment>names and how many besides</comment>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Connected to %1 as %2, PostgreSQL %3: %Ln table(s), %4; this user may read everything.</source>
        <translation>
            <numerusform>Connected to %1 as %2, PostgreSQL %3: %Ln table, %4; this user may read everything.</numerusform>
            <numerusform>Connected to %1 as %2, PostgreSQL %3: %Ln tables, %4; this user may read everything.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Connected to %1 as %2, PostgreSQL %3: %Ln table(s), %4. But this user may not read everything, and the backup would fail: %5. Use the owner of the tables, or grant SELECT.</source>
        <translation>
            <numerusform>Connected to %1 as %2, PostgreSQL %3: %Ln table, %4. But this user may not read everything, and the backup would fail: %5. Use the owner of the tables, or grant SELECT.</numerusform>
            <numerusform>Connected to %1 as %2, PostgreSQL %3: %Ln tables, %4. But this user may not read everything, and the backup would fail: %5. Use the owner of the tables, or grant SELECT.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rehome::wizard::LogFindBar</name>
    <message numerus="yes">
        <source>%1 match(es)</source>
        <translation>
            <numerusform>%1 match</numerusform>
            <numerusform>%1 matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rehome::wizard::LogSummary</name>
    <message numerus="yes">
        <source>%1 older line(s) can be found in the journal only.</source>
        <translation>
            <numerusform>%1 older line can be found in the journal only.</numerusform>
            <numerusform>%1 older lines can be found in the journal only.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of them are warnings or errors.</source>
        <translation>
            <numerusform>%1 of them is a warning or an error.</numerusform>
            <numerusform>%1 of them are warnings or errors.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 line(s)</source>
        <translation>
            <numerusform>%1 line</numerusform>
            <numerusform>%1 lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 line(s)</source>
        <translation>
            <numerusform>%1 of %2 line</numerusform>
            <numerusform>%1 of %2 lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 warning(s)</source>
        <translation>
            <numerusform>%1 warning</numerusform>
            <numerusform>%1 warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 error(s)</source>
        <translation>
            <numerusform>%1 error</numerusform>
            <numerusform>%1 errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paused: %1 new line(s)</source>
        <translation>
            <numerusform>Paused: %1 new line</numerusform>
            <numerusform>Paused: %1 new lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 line(s) copied.</source>
        <translation>
            <numerusform>%1 line copied.</numerusform>
            <numerusform>%1 lines copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rehome::wizard::PhasePage</name>
    <message numerus="yes">
        <source>%1 of %n step(s) done</source>
        <translation>
            <numerusform>%1 of %n step done</numerusform>
            <numerusform>%1 of %n steps done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rehome::wizard::ProjectFinder</name>
    <message numerus="yes">
        <source>There are %Ln projects in this folder: choose the one that moves.</source>
        <translation>
            <numerusform>There is %Ln project in this folder: choose the one that moves.</numerusform>
            <numerusform>There are %Ln projects in this folder: choose the one that moves.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more; the first phase lists them all.</source>
        <translation>
            <numerusform>And %Ln more; the first phase lists them all.</numerusform>
            <numerusform>And %Ln more; the first phase lists them all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rehome::wizard::ProjectPlaces</name>
    <message numerus="yes">
        <source>Found near the project: %Ln PDF(s).</source>
        <translation>
            <numerusform>Found near the project: %Ln PDF.</numerusform>
            <numerusform>Found near the project: %Ln PDFs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln PDF(s) are there.</source>
        <translation>
            <numerusform>%Ln PDF is there.</numerusform>
            <numerusform>%Ln PDFs are there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rehome::wizard::RecentsModel</name>
    <message numerus="yes">
        <source>Not begun, %Ln step(s)</source>
        <translation>
            <numerusform>Not begun, %Ln step</numerusform>
            <numerusform>Not begun, %Ln steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln step(s) done; it stopped at “%2”</source>
        <translation>
            <numerusform>%1 of %Ln step done; it stopped at “%2”</numerusform>
            <numerusform>%1 of %Ln steps done; it stopped at “%2”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln step(s) done</source>
        <translation>
            <numerusform>The one step is done</numerusform>
            <numerusform>All %Ln steps done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln step(s) done</source>
        <translation>
            <numerusform>%1 of %Ln step done</numerusform>
            <numerusform>%1 of %Ln steps done</numerusform>
        </translation>
    </message>
</context>
</TS>
