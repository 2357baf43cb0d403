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
        <source>%n row(s) differ.</source>
        <translation>
            <numerusform>%n row differs.</numerusform>
            <numerusform>%n rows differ.</numerusform>
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
</context>
</TS>
