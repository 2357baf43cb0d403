<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_US">
<context>
    <name>BackupTables</name>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Sum of the rows’ hashes</source>
        <translation>Summe der Zeilen-Hashwerte</translation>
    </message>
    <message>
        <source>Sequences</source>
        <translation>Sequenzen</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Sequenz</translation>
    </message>
    <message>
        <source>Last value</source>
        <translation>Letzter Wert</translation>
    </message>
    <message>
        <source>Largest value in use</source>
        <translation>Größter verwendeter Wert</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Gehört zu</translation>
    </message>
    <message>
        <source>not used yet</source>
        <translation>noch nicht benutzt</translation>
    </message>
</context>
<context>
    <name>ConnectionForm</name>
    <message>
        <source>Given as:</source>
        <translation>Angabe als:</translation>
    </message>
    <message>
        <source>Host and &amp;database</source>
        <translation>Rechner und Datenban&amp;k</translation>
    </message>
    <message>
        <source>&amp;Address or service</source>
        <translation>Adr&amp;esse oder Dienst</translation>
    </message>
    <message>
        <source>H&amp;ost:</source>
        <translation>Re&amp;chner:</translation>
    </message>
    <message>
        <source>Host of the database server</source>
        <translation>Rechner des Datenbankservers</translation>
    </message>
    <message>
        <source>Po&amp;rt:</source>
        <translation>Po&amp;rt:</translation>
    </message>
    <message>
        <source>Port of the database server</source>
        <translation>Port des Datenbankservers</translation>
    </message>
    <message>
        <source>Database &amp;name:</source>
        <translation>&amp;Name der Datenbank:</translation>
    </message>
    <message>
        <source>Name of the database</source>
        <translation>Name der Datenbank</translation>
    </message>
    <message>
        <source>&amp;User:</source>
        <translation>Ben&amp;utzer:</translation>
    </message>
    <message>
        <source>User of the database</source>
        <translation>Benutzer der Datenbank</translation>
    </message>
    <message>
        <source>&amp;TLS:</source>
        <translation>&amp;TLS:</translation>
    </message>
    <message>
        <source>How the connection is encrypted</source>
        <translation>Wie die Verbindung verschlüsselt wird</translation>
    </message>
    <message>
        <source>Addr&amp;ess:</source>
        <translation>Ad&amp;resse:</translation>
    </message>
    <message>
        <source>postgresql://user@host:5432/database</source>
        <translation>postgresql://benutzer@rechner:5432/datenbank</translation>
    </message>
    <message>
        <source>Address of the database</source>
        <translation>Adresse der Datenbank</translation>
    </message>
    <message>
        <source>A URL, a line such as host=db.example dbname=shop user=me, or the name of a service of pg_service.conf.</source>
        <translation>Eine URL, eine Zeile wie host=db.example dbname=shop user=me oder der Name eines Dienstes aus pg_service.conf.</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>&amp;Passwort:</translation>
    </message>
    <message>
        <source>Empty where ~/.pgpass or the project’s settings know it</source>
        <translation>Leer, wenn ~/.pgpass oder die Einstellungen des Projekts es kennen</translation>
    </message>
    <message>
        <source>Password of the database</source>
        <translation>Passwort der Datenbank</translation>
    </message>
</context>
<context>
    <name>CopyTables</name>
    <message>
        <source>stood already, compared</source>
        <translation>stand schon, verglichen</translation>
    </message>
    <message>
        <source>binary</source>
        <translation>binär</translation>
    </message>
    <message>
        <source>as text</source>
        <translation>als Text</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
</context>
<context>
    <name>EngineText</name>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten …</translation>
    </message>
    <message>
        <source>There is no command %1.</source>
        <translation>Den Befehl %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>The commands are: %1.</source>
        <translation>Die Befehle sind: %1.</translation>
    </message>
    <message>
        <source>Warning: </source>
        <translation>Warnung: </translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>Fehler: %1</translation>
    </message>
    <message>
        <source>Password for %1:</source>
        <translation>Passwort für %1:</translation>
    </message>
    <message>
        <source>missing on the new side</source>
        <translation>fehlt auf der neuen Seite</translation>
    </message>
    <message>
        <source>only on the new side</source>
        <translation>nur auf der neuen Seite</translation>
    </message>
    <message>
        <source>%1: old %2, new %3</source>
        <translation>%1: alt %2, neu %3</translation>
    </message>
    <message>
        <source>sequence %1: %2. %3</source>
        <translation>Sequenz %1: %2. %3</translation>
    </message>
    <message>
        <source>old side: </source>
        <translation>Alte Seite: </translation>
    </message>
    <message>
        <source>new side: </source>
        <translation>Neue Seite: </translation>
    </message>
    <message>
        <source>Could not check whether the databases are the same.</source>
        <translation>Es konnte nicht geprüft werden, ob die Datenbanken gleich sind.</translation>
    </message>
    <message>
        <source>outdated</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>A PDF is not for a terminal.</source>
        <translation>Ein PDF lässt sich nicht in einem Terminal ausgeben.</translation>
    </message>
    <message>
        <source>Name a file with -o.</source>
        <translation>Geben Sie mit -o eine Datei an.</translation>
    </message>
    <message>
        <source>Migration log written to %1 (%2).</source>
        <translation>Migrationsprotokoll nach %1 geschrieben (%2).</translation>
    </message>
    <message>
        <source>The migration %1 has no new server yet.</source>
        <translation>Die Migration %1 hat noch keinen neuen Server.</translation>
    </message>
    <message>
        <source>The step data.target makes it.</source>
        <translation>Der Schritt data.target legt ihn an.</translation>
    </message>
    <message>
        <source>The new server is running.</source>
        <translation>Der neue Server läuft.</translation>
    </message>
    <message>
        <source>The new server is stopped.</source>
        <translation>Der neue Server ist gestoppt.</translation>
    </message>
    <message>
        <source>Password for the old database:</source>
        <translation>Passwort für die alte Datenbank:</translation>
    </message>
    <message>
        <source>The migration %1 is ready.</source>
        <translation>Die Migration %1 ist bereit.</translation>
    </message>
    <message>
        <source>  project         %1 (%2, %3)</source>
        <translation>  Projekt            %1 (%2, %3)</translation>
    </message>
    <message>
        <source>  old database    %1</source>
        <translation>  Alte Datenbank     %1</translation>
    </message>
    <message>
        <source>  new database    a private PostgreSQL server in the migration&apos;s folder</source>
        <translation>  Neue Datenbank     ein privater PostgreSQL-Server im Ordner der Migration</translation>
    </message>
    <message>
        <source>  new repository  %1</source>
        <translation>  Neues Repository   %1</translation>
    </message>
    <message>
        <source>  sample PDFs     %1</source>
        <translation>  Beispiel-PDFs      %1</translation>
    </message>
    <message>
        <source>none; the steps that need them will be skipped</source>
        <translation>keine; die Schritte, die sie brauchen, werden übersprungen</translation>
    </message>
    <message>
        <source>  critical tables %1</source>
        <translation>  Benötigte Tabellen %1</translation>
    </message>
    <message>
        <source>A password is not kept: give it to `run` in PGPASSWORD, in ~/.pgpass, or when asked.</source>
        <translation>Ein Passwort wird nicht gespeichert: Übergeben Sie es `run` in PGPASSWORD, in ~/.pgpass oder auf Nachfrage.</translation>
    </message>
    <message>
        <source>Next: rehome-cli run %1</source>
        <translation>Weiter mit: rehome-cli run %1</translation>
    </message>
    <message>
        <source>--skip %1 gives no reason.</source>
        <translation>--skip %1 nennt keinen Grund.</translation>
    </message>
    <message>
        <source>Write it as --skip STEP=&quot;the reason&quot;; it goes into the migration log.</source>
        <translation>Schreiben Sie --skip STEP=&quot;der Grund&quot;; der Grund kommt in das Migrationsprotokoll.</translation>
    </message>
    <message>
        <source>The sample&apos;s servers are stopped. `rehome-cli sample %1` starts them again.</source>
        <translation>Die Server des Beispielprojekts sind gestoppt. `rehome-cli sample %1` startet sie wieder.</translation>
    </message>
    <message>
        <source>The sample is ready in %1.</source>
        <translation>Das Beispielprojekt ist bereit in %1.</translation>
    </message>
    <message>
        <source>The sample in %1 was there already; its servers run.</source>
        <translation>Das Beispielprojekt in %1 war schon vorhanden; seine Server laufen.</translation>
    </message>
    <message>
        <source>  old project      %1</source>
        <translation>  Altes Projekt     %1</translation>
    </message>
    <message>
        <source>  main database    %1</source>
        <translation>  Hauptdatenbank    %1</translation>
    </message>
    <message>
        <source>  second database  %1</source>
        <translation>  Zweite Datenbank  %1</translation>
    </message>
    <message>
        <source>  bank statements  %1</source>
        <translation>  Kontoauszüge      %1</translation>
    </message>
    <message>
        <source>Next: rehome-cli init %1.rehome --project %2 --target private</source>
        <translation>Weiter mit: rehome-cli init %1.rehome --project %2 --target private</translation>
    </message>
    <message>
        <source>%1 pages, %2 characters</source>
        <translation>%1 Seiten, %2 Zeichen</translation>
    </message>
    <message>
        <source>These steps write: %1.</source>
        <translation>Diese Schritte schreiben: %1.</translation>
    </message>
    <message>
        <source>They write to %1 and %2.</source>
        <translation>Sie schreiben in %1 und %2.</translation>
    </message>
    <message>
        <source>The run would write, and there is no terminal to ask on.</source>
        <translation>Der Lauf würde schreiben, und es gibt kein Terminal für eine Rückfrage.</translation>
    </message>
    <message>
        <source>Add --yes to run without a question.</source>
        <translation>Ergänzen Sie --yes, um ohne Rückfrage zu starten.</translation>
    </message>
    <message>
        <source>Go on? Type yes:</source>
        <translation>Fortfahren? Geben Sie yes ein:</translation>
    </message>
    <message>
        <source>The new database&apos;s server runs on; `rehome-cli target %1 --stop` ends it.</source>
        <translation>Der Server der neuen Datenbank läuft weiter; `rehome-cli target %1 --stop` beendet ihn.</translation>
    </message>
    <message>
        <source>Migration log: %1 (also as .md and .json; `rehome-cli log` makes a PDF)</source>
        <translation>Migrationsprotokoll: %1 (auch als .md und .json; `rehome-cli log` erzeugt ein PDF)</translation>
    </message>
    <message>
        <source>The last run ended in the middle of “%1”; it will be run again.</source>
        <translation>Der letzte Lauf endete mitten in „%1“; der Schritt wird erneut ausgeführt.</translation>
    </message>
    <message>
        <source>Running %1 alone.</source>
        <translation>Nur %1 wird ausgeführt.</translation>
    </message>
    <message>
        <source>The old system is only read: %1, %2</source>
        <translation>Das alte System wird nur gelesen: %1, %2</translation>
    </message>
    <message>
        <source>Its settings module is run to be read, with %1.</source>
        <translation>Sein Settings-Modul wird mit %1 ausgeführt, um es zu lesen.</translation>
    </message>
    <message>
        <source>%1 found a difference, which cannot be skipped.</source>
        <translation>%1 hat eine Abweichung gefunden; sie lässt sich nicht überspringen.</translation>
    </message>
    <message>
        <source>Mend what differs and run the step again.</source>
        <translation>Beheben Sie die Abweichung, und führen Sie den Schritt erneut aus.</translation>
    </message>
    <message>
        <source>skipped: %1</source>
        <translation>übersprungen: %1</translation>
    </message>
    <message>
        <source>done before, %1</source>
        <translation>schon erledigt, %1</translation>
    </message>
    <message>
        <source>Stopped. `rehome-cli run %1` goes on from here.</source>
        <translation>Angehalten. `rehome-cli run %1` macht hier weiter.</translation>
    </message>
    <message>
        <source>The disk that holds %1 is full.</source>
        <translation>Der Datenträger, auf dem %1 liegt, ist voll.</translation>
    </message>
    <message>
        <source>Free some space or choose a folder on another disk, then try again.</source>
        <translation>Geben Sie Speicherplatz frei oder wählen Sie einen Ordner auf einem anderen Datenträger, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>%1 may not be used by this user.</source>
        <translation>Dieser Benutzer darf %1 nicht verwenden.</translation>
    </message>
    <message>
        <source>Give this user the right to use it, or choose another place.</source>
        <translation>Geben Sie diesem Benutzer die nötigen Rechte, oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>%1 is on a read-only file system.</source>
        <translation>%1 liegt auf einem schreibgeschützten Dateisystem.</translation>
    </message>
    <message>
        <source>Choose a folder that can be written to.</source>
        <translation>Wählen Sie einen Ordner, in den geschrieben werden darf.</translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <translation>%1 existiert nicht.</translation>
    </message>
    <message>
        <source>Check the spelling of the path.</source>
        <translation>Prüfen Sie die Schreibweise des Pfads.</translation>
    </message>
    <message>
        <source>%1 cannot be used: %2.</source>
        <translation>%1 kann nicht verwendet werden: %2.</translation>
    </message>
    <message>
        <source>%1 exists already.</source>
        <translation>%1 existiert bereits.</translation>
    </message>
    <message>
        <source>Choose another name, or move it away.</source>
        <translation>Wählen Sie einen anderen Namen, oder verschieben Sie das Vorhandene.</translation>
    </message>
    <message>
        <source>Check the disk and the path, then try again.</source>
        <translation>Prüfen Sie Datenträger und Pfad, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>Choose a place where this user may make folders.</source>
        <translation>Wählen Sie einen Ort, an dem dieser Benutzer Ordner anlegen darf.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>The built-in template %1 cannot be used.</source>
        <translation>Die eingebaute Vorlage %1 kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>Please report this with the details.</source>
        <translation>Bitte melden Sie dies zusammen mit den Details.</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>Install Docker with its Compose plugin (docs.docker.com/engine/install), or the package docker-compose of your system.</source>
        <translation>Installieren Sie Docker mit dem Compose-Plugin (docs.docker.com/engine/install) oder das Paket docker-compose Ihres Systems.</translation>
    </message>
    <message>
        <source>docker-compose.yml</source>
        <translation>docker-compose.yml</translation>
    </message>
    <message>
        <source>%1 %2 does not accept the file: %3</source>
        <translation>%1 %2 akzeptiert die Datei nicht: %3</translation>
    </message>
    <message>
        <source>Correct docker-compose.yml or .env as it says.</source>
        <translation>Korrigieren Sie docker-compose.yml oder .env entsprechend der Meldung.</translation>
    </message>
    <message>
        <source>The file needs the variable %1, which is not set.</source>
        <translation>Die Datei braucht die Variable %1, die nicht gesetzt ist.</translation>
    </message>
    <message>
        <source>Set it in .env.</source>
        <translation>Setzen Sie sie in .env.</translation>
    </message>
    <message>
        <source>%1 %2 accepts the file.</source>
        <translation>%1 %2 akzeptiert die Datei.</translation>
    </message>
    <message>
        <source>Values of .env in the container</source>
        <translation>Werte aus .env im Container</translation>
    </message>
    <message>
        <source>%1 does not say which values the service %2 gets.</source>
        <translation>%1 nennt nicht, welche Werte der Dienst %2 erhält.</translation>
    </message>
    <message>
        <source>Compare `%1 config` with .env by eye.</source>
        <translation>Vergleichen Sie die Ausgabe von `%1 config` selbst mit .env.</translation>
    </message>
    <message numerus="yes">
        <source>%1 %2 reads %n values of .env as they are.</source>
        <translation>
            <numerusform>%1 %2 liest %n Wert aus .env unverändert.</numerusform>
            <numerusform>%1 %2 liest %n Werte aus .env unverändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2 reads these variables of .env differently: %3.</source>
        <translation>%1 %2 liest diese Variablen aus .env anders: %3.</translation>
    </message>
    <message>
        <source>Write each value in single quotes; if it holds a single quote or begins with a dollar sign, choose another value.</source>
        <translation>Schreiben Sie jeden Wert in einfache Anführungszeichen; wenn er selbst ein einfaches Anführungszeichen enthält oder mit einem Dollarzeichen beginnt, wählen Sie einen anderen Wert.</translation>
    </message>
    <message>
        <source>Neither `docker compose` nor docker-compose nor podman-compose is installed.</source>
        <translation>Weder `docker compose` noch docker-compose noch podman-compose ist installiert.</translation>
    </message>
    <message>
        <source>%1 lies inside the git repository %2.</source>
        <translation>%1 liegt innerhalb des Git-Repositorys %2.</translation>
    </message>
    <message>
        <source>Choose a folder outside of it: a repository inside another one is seen by neither of them as a whole.</source>
        <translation>Wählen Sie einen Ordner außerhalb davon: Liegt ein Repository in einem anderen, erfasst keines von beiden das Ganze.</translation>
    </message>
    <message>
        <source>%1 is not an empty folder.</source>
        <translation>%1 ist kein leerer Ordner.</translation>
    </message>
    <message>
        <source>Choose a new folder, or move away what is in this one. Nothing was changed.</source>
        <translation>Wählen Sie einen neuen Ordner, oder verschieben Sie den Inhalt dieses Ordners. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>No folder is named for the new repository.</source>
        <translation>Für das neue Repository ist kein Ordner angegeben.</translation>
    </message>
    <message>
        <source>Name a folder that does not exist yet.</source>
        <translation>Geben Sie einen Ordner an, den es noch nicht gibt.</translation>
    </message>
    <message>
        <source>The new repository is at %1.</source>
        <translation>Das neue Repository liegt in %1.</translation>
    </message>
    <message>
        <source>There is no git repository at %1.</source>
        <translation>In %1 gibt es kein Git-Repository.</translation>
    </message>
    <message>
        <source>Run the step that creates the repository, or check the path.</source>
        <translation>Führen Sie den Schritt aus, der das Repository anlegt, oder prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>git is not installed.</source>
        <translation>git ist nicht installiert.</translation>
    </message>
    <message>
        <source>Install it (Debian and Ubuntu: apt install git), then try again.</source>
        <translation>Installieren Sie es (Debian und Ubuntu: apt install git), und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>There is no text of the licence “%1”.</source>
        <translation>Für die Lizenz „%1“ gibt es keinen Text.</translation>
    </message>
    <message>
        <source>Choose one of these: %1. Any other licence can replace the file LICENSE later.</source>
        <translation>Wählen Sie eine von diesen: %1. Jede andere Lizenz kann die Datei LICENSE später ersetzen.</translation>
    </message>
    <message>
        <source>.env and git</source>
        <translation>.env und git</translation>
    </message>
    <message>
        <source>.env is in the repository, with its secrets.</source>
        <translation>.env liegt samt ihren Geheimnissen im Repository.</translation>
    </message>
    <message>
        <source>Take it out (git rm --cached .env), and change every secret in it.</source>
        <translation>Entfernen Sie die Datei daraus (git rm --cached .env), und ändern Sie jedes Geheimnis, das darin steht.</translation>
    </message>
    <message>
        <source>git ignores .env.</source>
        <translation>git ignoriert .env.</translation>
    </message>
    <message>
        <source>git does not ignore .env: one `git add .` would publish its secrets.</source>
        <translation>git ignoriert .env nicht: Ein einziges `git add .` würde die Geheimnisse veröffentlichen.</translation>
    </message>
    <message>
        <source>Add a line “.env” to .gitignore.</source>
        <translation>Fügen Sie eine Zeile „.env“ in .gitignore ein.</translation>
    </message>
    <message>
        <source>%1 is not a git repository.</source>
        <translation>%1 ist kein Git-Repository.</translation>
    </message>
    <message>
        <source>Run the step that creates the repository.</source>
        <translation>Führen Sie den Schritt aus, der das Repository anlegt.</translation>
    </message>
    <message>
        <source>Readers of .env</source>
        <translation>Zugriffsrechte von .env</translation>
    </message>
    <message>
        <source>Copy .env.example to .env and fill it in.</source>
        <translation>Kopieren Sie .env.example nach .env, und tragen Sie die Werte ein.</translation>
    </message>
    <message>
        <source>Others than its owner may read or change .env.</source>
        <translation>Nicht nur der Eigentümer darf .env lesen oder ändern.</translation>
    </message>
    <message>
        <source>Run: chmod 600 .env</source>
        <translation>Führen Sie aus: chmod 600 .env</translation>
    </message>
    <message>
        <source>Only its owner may read .env.</source>
        <translation>Nur der Eigentümer darf .env lesen.</translation>
    </message>
    <message>
        <source>Makefile</source>
        <translation>Makefile</translation>
    </message>
    <message>
        <source>make is not installed.</source>
        <translation>make ist nicht installiert.</translation>
    </message>
    <message>
        <source>Install it (Debian and Ubuntu: apt install make).</source>
        <translation>Installieren Sie es (Debian und Ubuntu: apt install make).</translation>
    </message>
    <message>
        <source>make knows every target.</source>
        <translation>make kennt jedes Ziel.</translation>
    </message>
    <message>
        <source>make says: %1</source>
        <translation>make meldet: %1</translation>
    </message>
    <message>
        <source>Correct the Makefile, or move it away and run this step again.</source>
        <translation>Korrigieren Sie das Makefile, oder verschieben Sie es und führen Sie diesen Schritt erneut aus.</translation>
    </message>
    <message>
        <source>The rollback script takes database addresses as keywords without a password.</source>
        <translation>Das Rücksprung-Skript nimmt Datenbankadressen als Schlüsselwörter ohne Passwort entgegen.</translation>
    </message>
    <message>
        <source>Give “host=… dbname=… user=…”; the password comes from a pass file.</source>
        <translation>Geben Sie „host=… dbname=… user=…“ an; das Passwort kommt aus einer Passwortdatei.</translation>
    </message>
    <message>
        <source>The rollback script needs the backup&apos;s tables.</source>
        <translation>Das Rücksprung-Skript braucht die Tabellen der Sicherung.</translation>
    </message>
    <message>
        <source>Take the backup first.</source>
        <translation>Erstellen Sie zuerst die Sicherung.</translation>
    </message>
    <message>
        <source>No Python interpreter that has Django was found for %1.</source>
        <translation>Für %1 wurde kein Python-Interpreter mit Django gefunden.</translation>
    </message>
    <message>
        <source>The interpreter %1 cannot import Django.</source>
        <translation>Der Interpreter %1 kann Django nicht importieren.</translation>
    </message>
    <message>
        <source>Name the interpreter that runs the project with --python, such as venv/bin/python, or install the project&apos;s requirements.</source>
        <translation>Geben Sie mit --python den Interpreter an, der das Projekt ausführt, etwa venv/bin/python, oder installieren Sie die Abhängigkeiten des Projekts.</translation>
    </message>
    <message>
        <source>Tried: %1</source>
        <translation>Versucht wurden: %1</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Den Ordner %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 is not a Django project: it holds no manage.py.</source>
        <translation>%1 ist kein Django-Projekt: Der Ordner enthält keine manage.py.</translation>
    </message>
    <message>
        <source>Name the folder in which `python manage.py` is run.</source>
        <translation>Geben Sie den Ordner an, in dem `python manage.py` ausgeführt wird.</translation>
    </message>
    <message>
        <source>The settings of %1 did not load within a minute.</source>
        <translation>Die Einstellungen von %1 wurden nicht innerhalb einer Minute geladen.</translation>
    </message>
    <message>
        <source>Run `python manage.py check` there and see what it waits for.</source>
        <translation>Führen Sie dort `python manage.py check` aus, und sehen Sie nach, worauf es wartet.</translation>
    </message>
    <message>
        <source>The settings of %1 cannot be loaded: %2</source>
        <translation>Die Einstellungen von %1 können nicht geladen werden: %2</translation>
    </message>
    <message>
        <source>Make `python manage.py check` work there, then try again.</source>
        <translation>Sorgen Sie dafür, dass `python manage.py check` dort funktioniert, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>manage.py of %1 ended without running a command.</source>
        <translation>manage.py von %1 endete, ohne einen Befehl auszuführen.</translation>
    </message>
    <message>
        <source>The %1 “%2” cannot be used in the new repository.</source>
        <translation>Im neuen Repository nicht verwendbar: %1 „%2“.</translation>
    </message>
    <message>
        <source>Choose another one: it must match %1.</source>
        <translation>Wählen Sie einen anderen Wert; er muss zum Muster %1 passen.</translation>
    </message>
    <message>
        <source>database name</source>
        <translation>Datenbankname</translation>
    </message>
    <message>
        <source>database user</source>
        <translation>Datenbankbenutzer</translation>
    </message>
    <message>
        <source>Python version</source>
        <translation>Python-Version</translation>
    </message>
    <message>
        <source>PostgreSQL version</source>
        <translation>PostgreSQL-Version</translation>
    </message>
    <message>
        <source>settings module</source>
        <translation>Settings-Modul</translation>
    </message>
    <message>
        <source>WSGI module</source>
        <translation>WSGI-Modul</translation>
    </message>
    <message>
        <source>folder of manage.py</source>
        <translation>Ordner von manage.py</translation>
    </message>
    <message>
        <source>initdb option</source>
        <translation>initdb-Option</translation>
    </message>
    <message>
        <source>package list</source>
        <translation>Paketliste</translation>
    </message>
    <message>
        <source>“%1” cannot be written into .env.</source>
        <translation>„%1“ kann nicht in .env geschrieben werden.</translation>
    </message>
    <message>
        <source>Choose a value without single quotes, dollar signs and line breaks.</source>
        <translation>Wählen Sie einen Wert ohne einfache Anführungszeichen, Dollarzeichen und Zeilenumbrüche.</translation>
    </message>
    <message>
        <source>%1 is there already, with other content.</source>
        <translation>%1 ist schon vorhanden, mit anderem Inhalt.</translation>
    </message>
    <message>
        <source>Move it away to have it written anew. Nothing was changed.</source>
        <translation>Verschieben Sie die Datei, damit sie neu geschrieben wird. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>SECRET_KEY in .env</source>
        <translation>SECRET_KEY in .env</translation>
    </message>
    <message>
        <source>The old system&apos;s SECRET_KEY is not known.</source>
        <translation>Der SECRET_KEY des alten Systems ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The old system&apos;s SECRET_KEY holds characters that .env cannot carry.</source>
        <translation>Der SECRET_KEY des alten Systems enthält Zeichen, die .env nicht aufnehmen kann.</translation>
    </message>
    <message>
        <source>Set SECRET_KEY in .env to a new value; everybody has to sign in again then.</source>
        <translation>Setzen Sie SECRET_KEY in .env auf einen neuen Wert; danach müssen sich alle neu anmelden.</translation>
    </message>
    <message>
        <source>.env does not set SECRET_KEY.</source>
        <translation>.env setzt SECRET_KEY nicht.</translation>
    </message>
    <message>
        <source>Write the old system&apos;s SECRET_KEY into .env, in single quotes.</source>
        <translation>Schreiben Sie den SECRET_KEY des alten Systems in einfachen Anführungszeichen in .env.</translation>
    </message>
    <message>
        <source>django-environ reads another SECRET_KEY from .env than the old system has.</source>
        <translation>django-environ liest aus .env einen anderen SECRET_KEY, als das alte System hat.</translation>
    </message>
    <message>
        <source>django-environ reads the same SECRET_KEY that the old system has.</source>
        <translation>django-environ liest denselben SECRET_KEY, den das alte System hat.</translation>
    </message>
    <message>
        <source>Settings in .env</source>
        <translation>Einstellungen in .env</translation>
    </message>
    <message numerus="yes">
        <source>django-environ reads %n settings from .env.</source>
        <translation>
            <numerusform>django-environ liest %n Einstellung aus .env.</numerusform>
            <numerusform>django-environ liest %n Einstellungen aus .env.</numerusform>
        </translation>
    </message>
    <message>
        <source>.env does not set these, or in a way that django-environ cannot read: %1.</source>
        <translation>.env setzt diese Variablen nicht oder so, dass django-environ sie nicht lesen kann: %1.</translation>
    </message>
    <message>
        <source>Add them; .env.example shows how each one is written.</source>
        <translation>Ergänzen Sie diese; .env.example zeigt, wie jede geschrieben wird.</translation>
    </message>
    <message>
        <source>%1 has no django-environ.</source>
        <translation>In %1 fehlt django-environ.</translation>
    </message>
    <message>
        <source>Install it there: %1 -m pip install django-environ</source>
        <translation>Installieren Sie es dort: %1 -m pip install django-environ</translation>
    </message>
    <message>
        <source>django-environ could not read %1.</source>
        <translation>django-environ konnte %1 nicht lesen.</translation>
    </message>
    <message>
        <source>Look at the details.</source>
        <translation>Sehen Sie sich die Details an.</translation>
    </message>
    <message>
        <source>Run the step that creates the repository first.</source>
        <translation>Führen Sie zuerst den Schritt aus, der das Repository anlegt.</translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) failed.</source>
        <translation>
            <numerusform>%n Prüfung ist fehlgeschlagen.</numerusform>
            <numerusform>%n Prüfungen sind fehlgeschlagen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 passed; %n could not be checked.</source>
        <translation>
            <numerusform>Bestanden: %1; nicht prüfbar: %n.</numerusform>
            <numerusform>Bestanden: %1; nicht prüfbar: %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n check(s) passed.</source>
        <translation>
            <numerusform>Die eine Prüfung ist bestanden.</numerusform>
            <numerusform>Alle %n Prüfungen sind bestanden.</numerusform>
        </translation>
    </message>
    <message>
        <source>No database was chosen.</source>
        <translation>Es wurde keine Datenbank ausgewählt.</translation>
    </message>
    <message numerus="yes">
        <source>%n database(s) found; %1 is migrated: %2 tables, %3 rows, %4.</source>
        <translation>
            <numerusform>%n Datenbank gefunden; %1 wird migriert: %2 Tabellen, %3 Zeilen, %4.</numerusform>
            <numerusform>%n Datenbanken gefunden; %1 wird migriert: %2 Tabellen, %3 Zeilen, %4.</numerusform>
        </translation>
    </message>
    <message>
        <source>Backup taken in %1: %2 tables, %3 rows, %4 on disk.</source>
        <translation>Sicherung in %1 erstellt: %2 Tabellen, %3 Zeilen, %4 auf dem Datenträger.</translation>
    </message>
    <message>
        <source>The backup is proven: restored in %1, all %2 tables and %3 rows are identical to what was backed up.</source>
        <translation>Die Sicherung ist nachweislich intakt: in %1 wiederhergestellt; alle %2 Tabellen und %3 Zeilen sind identisch mit dem, was gesichert wurde.</translation>
    </message>
    <message>
        <source>The backup could be restored, but not everything in it could be checked.</source>
        <translation>Die Sicherung ließ sich wiederherstellen, aber nicht alles darin konnte geprüft werden.</translation>
    </message>
    <message>
        <source>All %1 tables have the same number of rows: %2.</source>
        <translation>In allen %1 Tabellen stimmt die Zeilenzahl überein, zusammen %2.</translation>
    </message>
    <message>
        <source>All %1 tables arrived: %2 rows; %3 differ for a good reason.</source>
        <translation>Alle %1 Tabellen sind angekommen: %2 Zeilen; Tabellen mit begründeter Abweichung: %3.</translation>
    </message>
    <message>
        <source>All %1 tables arrived: %2 rows, content identical.</source>
        <translation>Alle %1 Tabellen sind angekommen: %2 Zeilen, Inhalt identisch.</translation>
    </message>
    <message>
        <source>There was no table to compare.</source>
        <translation>Es gab keine Tabelle zu vergleichen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n document(s) read; p50 %2, p95 %3.</source>
        <translation>
            <numerusform>%1 von %n Dokument gelesen; p50 %2, p95 %3.</numerusform>
            <numerusform>%1 von %n Dokumenten gelesen; p50 %2, p95 %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rollback script written and rehearsed in %1. %2</source>
        <translation>Rücksprung-Skript geschrieben und in %1 geprobt. %2</translation>
    </message>
    <message>
        <source>Repository %1 is on branch %2, commit %3.</source>
        <translation>Das Repository %1 steht auf dem Branch %2, Commit %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written. %1</source>
        <translation>
            <numerusform>%n Datei geschrieben. %1</numerusform>
            <numerusform>%n Dateien geschrieben. %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 tables restored in %2; the database now takes %3.</source>
        <translation>%1 Tabellen in %2 wiederhergestellt; die Datenbank belegt jetzt %3.</translation>
    </message>
    <message>
        <source>%1: %2 (new ÷ old %3, from %4 to %5)</source>
        <translation>%1: %2 (neu ÷ alt %3, von %4 bis %5)</translation>
    </message>
    <message numerus="yes">
        <source>%n output(s) differ from the baseline</source>
        <translation>
            <numerusform>%n Ausgabe weicht von der Referenzmessung ab</numerusform>
            <numerusform>%n Ausgaben weichen von der Referenzmessung ab</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rehearsal(s): plan for %1 without writes; the window is %2.</source>
        <translation>
            <numerusform>%n Generalprobe: Planen Sie %1 ohne Schreibzugriffe ein; das Wartungsfenster beträgt %2.</numerusform>
            <numerusform>%n Generalproben: Planen Sie %1 ohne Schreibzugriffe ein; das Wartungsfenster beträgt %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 success criteria met, %3 not met, %4 not measured.</source>
        <translation>Erfolgskriterien: %1 von %2 erfüllt, %3 nicht erfüllt, %4 nicht gemessen.</translation>
    </message>
    <message>
        <source>The program ended in the middle of this step.</source>
        <translation>Das Programm endete mitten in diesem Schritt.</translation>
    </message>
    <message>
        <source>Free some space, then open the migration again.</source>
        <translation>Geben Sie Speicherplatz frei, und öffnen Sie die Migration dann erneut.</translation>
    </message>
    <message>
        <source>Another program uses the journal %1.</source>
        <translation>Ein anderes Programm verwendet das Journal %1.</translation>
    </message>
    <message>
        <source>Close that program, then open the migration again.</source>
        <translation>Schließen Sie dieses Programm, und öffnen Sie die Migration dann erneut.</translation>
    </message>
    <message>
        <source>The journal %1 cannot be written.</source>
        <translation>Das Journal %1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Give this user the right to write the migration&apos;s folder.</source>
        <translation>Geben Sie diesem Benutzer das Recht, in den Ordner der Migration zu schreiben.</translation>
    </message>
    <message>
        <source>The journal %1 cannot be read: %2.</source>
        <translation>Das Journal %1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>Restore journal.sqlite from a copy, or begin a new migration.</source>
        <translation>Stellen Sie journal.sqlite aus einer Kopie wieder her, oder beginnen Sie eine neue Migration.</translation>
    </message>
    <message>
        <source>The journal %1 was written by a newer version of Rehome.</source>
        <translation>Das Journal %1 wurde von einer neueren Version von Rehome geschrieben.</translation>
    </message>
    <message>
        <source>Open the migration with that version.</source>
        <translation>Öffnen Sie die Migration mit dieser Version.</translation>
    </message>
    <message>
        <source>The folder %1 is not there.</source>
        <translation>Den Ordner %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>Choose the folder that holds the sample documents.</source>
        <translation>Wählen Sie den Ordner mit den Beispieldokumenten.</translation>
    </message>
    <message>
        <source>The folder %1 holds no PDF.</source>
        <translation>Der Ordner %1 enthält kein PDF.</translation>
    </message>
    <message>
        <source>Put some typical documents there, or choose another folder.</source>
        <translation>Legen Sie einige typische Dokumente dort ab, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>A baseline needs at least one run of every document, and a time limit.</source>
        <translation>Eine Referenzmessung braucht mindestens einen Lauf jedes Dokuments und ein Zeitlimit.</translation>
    </message>
    <message>
        <source>The machine is busy (load %1 on %2 processors): the times will be too long.</source>
        <translation>Der Rechner ist ausgelastet (Last %1 auf %2 Prozessoren): Die gemessenen Zeiten werden zu lang.</translation>
    </message>
    <message>
        <source>%1 prints more than is kept of its output.</source>
        <translation>%1 gibt mehr aus, als von seiner Ausgabe behalten wird.</translation>
    </message>
    <message>
        <source>Let it print less, or write its result to a file.</source>
        <translation>Lassen Sie den Befehl weniger ausgeben oder sein Ergebnis in eine Datei schreiben.</translation>
    </message>
    <message>
        <source>%1 could not be started.</source>
        <translation>%1 konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>Look at the details: is the program there, and is it executable?</source>
        <translation>Sehen Sie sich die Details an: Ist das Programm vorhanden, und ist es ausführbar?</translation>
    </message>
    <message>
        <source>%1 took longer than its limit.</source>
        <translation>%1 dauerte länger als erlaubt.</translation>
    </message>
    <message>
        <source>%1 ended with exit code %2.</source>
        <translation>%1 endete mit dem Exit-Code %2.</translation>
    </message>
    <message>
        <source>A command must be measured at least once.</source>
        <translation>Ein Befehl muss mindestens einmal gemessen werden.</translation>
    </message>
    <message>
        <source>The times vary too much to tell whether it is slower by more than the margin of %1 %.</source>
        <translation>Die Zeiten schwanken zu stark, um zu sagen, ob das neue System um mehr als den Spielraum von %1 % langsamer ist.</translation>
    </message>
    <message>
        <source>It is quicker, but not surely by more than the margin.</source>
        <translation>Das neue System ist schneller, aber nicht sicher um mehr als den Spielraum.</translation>
    </message>
    <message>
        <source>It is slower, but by less than the margin.</source>
        <translation>Das neue System ist langsamer, aber um weniger als den Spielraum.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) could not be read on the old system and are left out.</source>
        <translation>
            <numerusform>%n Dokument konnte auf dem alten System nicht gelesen werden und bleibt außer Betracht.</numerusform>
            <numerusform>%n Dokumente konnten auf dem alten System nicht gelesen werden und bleiben außer Betracht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) were not read on the new system and are left out.</source>
        <translation>
            <numerusform>%n Dokument wurde auf dem neuen System nicht gelesen und bleibt außer Betracht.</numerusform>
            <numerusform>%n Dokumente wurden auf dem neuen System nicht gelesen und bleiben außer Betracht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) that only the old system reads count as the limit.</source>
        <translation>
            <numerusform>%n Dokument, das nur das alte System liest, zählt mit dem Zeitlimit.</numerusform>
            <numerusform>%n Dokumente, die nur das alte System liest, zählen mit dem Zeitlimit.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two were measured on different machines.</source>
        <translation>Die beiden Systeme wurden auf verschiedenen Rechnern gemessen.</translation>
    </message>
    <message>
        <source>The machine was busy while it was measured.</source>
        <translation>Der Rechner war während der Messung ausgelastet.</translation>
    </message>
    <message numerus="yes">
        <source>Only %n document(s) can be compared; a verdict needs at least %1.</source>
        <translation>
            <numerusform>Nur %n Dokument lässt sich vergleichen; ein Urteil braucht mindestens %1.</numerusform>
            <numerusform>Nur %n Dokumente lassen sich vergleichen; ein Urteil braucht mindestens %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) cannot bound the p95 with 95 % confidence; that takes %1.</source>
        <translation>
            <numerusform>%n Messwert reicht nicht, um das p95 mit 95 % Konfidenz einzugrenzen; dafür sind %1 nötig.</numerusform>
            <numerusform>%n Messwerte reichen nicht, um das p95 mit 95 % Konfidenz einzugrenzen; dafür sind %1 nötig.</numerusform>
        </translation>
    </message>
    <message>
        <source>Text of the sample documents</source>
        <translation>Text der Beispieldokumente</translation>
    </message>
    <message>
        <source>Some documents timed out, and the two were measured with different limits.</source>
        <translation>Einige Dokumente haben das Zeitlimit überschritten, und die beiden Systeme wurden mit unterschiedlichen Zeitlimits gemessen.</translation>
    </message>
    <message numerus="yes">
        <source>Only %n pair(s) of runs can be compared; a verdict needs at least %1.</source>
        <translation>
            <numerusform>Nur %n Paar von Läufen lässt sich vergleichen; ein Urteil braucht mindestens %1.</numerusform>
            <numerusform>Nur %n Paare von Läufen lassen sich vergleichen; ein Urteil braucht mindestens %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The command ends with exit code %1 on the old system and %2 on the new one.</source>
        <translation>Der Befehl endet auf dem alten System mit dem Exit-Code %1 und auf dem neuen mit %2.</translation>
    </message>
    <message>
        <source>The document asks for a password.</source>
        <translation>Das Dokument verlangt ein Passwort.</translation>
    </message>
    <message>
        <source>Page %1 of the document is damaged.</source>
        <translation>Seite %1 des Dokuments ist beschädigt.</translation>
    </message>
    <message>
        <source>The document needs more memory than it may use.</source>
        <translation>Das Dokument braucht mehr Speicher, als es verwenden darf.</translation>
    </message>
    <message>
        <source>The document used up its processor time.</source>
        <translation>Das Dokument hat seine Prozessorzeit aufgebraucht.</translation>
    </message>
    <message>
        <source>The document could not be read: %1</source>
        <translation>Das Dokument konnte nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>A run took longer than the limit of %1.</source>
        <translation>Ein Lauf dauerte länger als die erlaubten %1.</translation>
    </message>
    <message>
        <source>The program rehome-pdf-worker is not there.</source>
        <translation>Das Programm rehome-pdf-worker ist nicht vorhanden.</translation>
    </message>
    <message>
        <source>Install Rehome again, or put the worker&apos;s folder into PATH.</source>
        <translation>Installieren Sie Rehome neu, oder nehmen Sie den Ordner dieses Programms in PATH auf.</translation>
    </message>
    <message>
        <source>The document&apos;s text is larger than the limit.</source>
        <translation>Der Text des Dokuments ist größer als erlaubt.</translation>
    </message>
    <message>
        <source>The worker crashed while it read the document.</source>
        <translation>Der Leseprozess ist abgestürzt, während er das Dokument las.</translation>
    </message>
    <message>
        <source>The half-made parts of %1 were removed.</source>
        <translation>Die halbfertigen Teile von %1 wurden entfernt.</translation>
    </message>
    <message>
        <source>The half-made backup %1 was removed.</source>
        <translation>Die halbfertige Sicherung %1 wurde entfernt.</translation>
    </message>
    <message>
        <source>The project&apos;s command cannot be run safely: manage.py insists on its own settings, so that it could not be kept from writing or sent to the new database.</source>
        <translation>Der Befehl des Projekts kann nicht gefahrlos ausgeführt werden: manage.py besteht auf eigenen Einstellungen, sodass er weder am Schreiben gehindert noch auf die neue Datenbank gelenkt werden könnte.</translation>
    </message>
    <message>
        <source>Let manage.py set DJANGO_SETTINGS_MODULE with os.environ.setdefault(), or skip this step.</source>
        <translation>Lassen Sie manage.py DJANGO_SETTINGS_MODULE mit os.environ.setdefault() setzen, oder überspringen Sie diesen Schritt.</translation>
    </message>
    <message>
        <source>%1 exists already and is not empty.</source>
        <translation>%1 existiert bereits und ist nicht leer.</translation>
    </message>
    <message>
        <source>It is a migration: go on with `rehome-cli run`, or choose another name.</source>
        <translation>Es ist eine Migration: Setzen Sie sie mit `rehome-cli run` fort, oder wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Choose another name for the migration.</source>
        <translation>Wählen Sie einen anderen Namen für die Migration.</translation>
    </message>
    <message>
        <source>There is no migration in %1.</source>
        <translation>In %1 gibt es keine Migration.</translation>
    </message>
    <message>
        <source>Name a migration&apos;s folder, such as NAME.rehome.</source>
        <translation>Nennen Sie den Ordner einer Migration, etwa NAME.rehome.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>Repair the file, or begin a new migration.</source>
        <translation>Reparieren Sie die Datei, oder beginnen Sie eine neue Migration.</translation>
    </message>
    <message>
        <source>The migration %1 is open in another program: %2, process %3.</source>
        <translation>Die Migration %1 ist in einem anderen Programm geöffnet: %2, Prozess %3.</translation>
    </message>
    <message>
        <source>Close it there first.</source>
        <translation>Schließen Sie sie zuerst dort.</translation>
    </message>
    <message>
        <source>Name the database with --source.</source>
        <translation>Geben Sie die Datenbank mit --source an.</translation>
    </message>
    <message>
        <source>The licence “%1” is not offered.</source>
        <translation>Die Lizenz „%1“ steht nicht zur Auswahl.</translation>
    </message>
    <message>
        <source>Offered are: %1.</source>
        <translation>Zur Auswahl stehen: %1.</translation>
    </message>
    <message>
        <source>The new repository&apos;s folder %1 exists already and is not empty.</source>
        <translation>Der Ordner %1 für das neue Repository existiert bereits und ist nicht leer.</translation>
    </message>
    <message>
        <source>Name another one with --repository.</source>
        <translation>Geben Sie mit --repository einen anderen an.</translation>
    </message>
    <message>
        <source>The target “%1” is not known.</source>
        <translation>Das Ziel „%1“ ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Use --target private: a PostgreSQL server that Rehome runs on this machine.</source>
        <translation>Verwenden Sie --target private: einen PostgreSQL-Server, den Rehome auf diesem Rechner betreibt.</translation>
    </message>
    <message>
        <source>The migration names no folder of sample PDFs.</source>
        <translation>Die Migration nennt keinen Ordner mit Beispiel-PDFs.</translation>
    </message>
    <message>
        <source>Find the databases</source>
        <translation>Datenbanken finden</translation>
    </message>
    <message>
        <source>Back up the database</source>
        <translation>Datenbank sichern</translation>
    </message>
    <message>
        <source>Takes a backup and, under the same snapshot, counts and hashes every row, so that nothing that is written meanwhile is taken for loss.</source>
        <translation>Erstellt eine Sicherung und zählt unter demselben Snapshot jede Zeile und bildet ihren Hashwert, damit nichts, was währenddessen geschrieben wird, als Verlust gilt.</translation>
    </message>
    <message>
        <source>Prove the backup</source>
        <translation>Sicherung beweisen</translation>
    </message>
    <message>
        <source>Checks every file of the backup, restores it into a scratch server and compares every table with what was counted and hashed when it was taken.</source>
        <translation>Prüft jede Datei der Sicherung, stellt die Sicherung auf einem Probeserver wieder her und vergleicht jede Tabelle mit den Zeilenzahlen und Hashwerten vom Zeitpunkt der Sicherung.</translation>
    </message>
    <message>
        <source>Measure the old system</source>
        <translation>Altes System messen</translation>
    </message>
    <message>
        <source>Prepare the way back</source>
        <translation>Rückweg vorbereiten</translation>
    </message>
    <message>
        <source>Create the repository</source>
        <translation>Repository anlegen</translation>
    </message>
    <message>
        <source>Makes a new git repository whose first commit holds the licence only, on the branch initial, and then the branch develop.</source>
        <translation>Legt ein neues Git-Repository an, dessen erster Commit auf dem Branch initial nur die Lizenz enthält, und danach den Branch develop.</translation>
    </message>
    <message>
        <source>Set up the Docker environment</source>
        <translation>Docker-Umgebung einrichten</translation>
    </message>
    <message>
        <source>Writes the compose file, Dockerfile, Makefile and .env files into the new repository, and checks them with the tools that will read them.</source>
        <translation>Schreibt Compose-Datei, Dockerfile, Makefile und .env-Dateien in das neue Repository und prüft sie mit den Programmen, die sie lesen werden.</translation>
    </message>
    <message>
        <source>The differing rows cannot be shown: %1</source>
        <translation>Die abweichenden Zeilen können nicht gezeigt werden: %1</translation>
    </message>
    <message>
        <source>Start the new server</source>
        <translation>Neuen Server starten</translation>
    </message>
    <message>
        <source>Starts the PostgreSQL server that will hold the data: a private one in the migration&apos;s folder, on a free port of this machine only.</source>
        <translation>Startet den PostgreSQL-Server, der die Daten aufnehmen wird: einen privaten im Ordner der Migration, auf einem freien Port, der nur auf diesem Rechner erreichbar ist.</translation>
    </message>
    <message>
        <source>Verify the data</source>
        <translation>Daten prüfen</translation>
    </message>
    <message>
        <source>The command ended with exit code %1 on the old and %2 on the new system.</source>
        <translation>Der Befehl endete auf dem alten System mit dem Exit-Code %1 und auf dem neuen mit %2.</translation>
    </message>
    <message>
        <source>Compare the performance</source>
        <translation>Leistung vergleichen</translation>
    </message>
    <message>
        <source>Measures the sample PDFs and the project&apos;s command again, old and new in turn, and says whether the new system is better, equal within the margin, or worse; compares what the command prints.</source>
        <translation>Misst die Beispiel-PDFs und den Befehl des Projekts erneut, abwechselnd alt und neu, und sagt, ob das neue System besser, gleich im Rahmen oder schlechter ist; vergleicht, was der Befehl ausgibt.</translation>
    </message>
    <message>
        <source>Rehearsal %1 of %2.</source>
        <translation>Generalprobe %1 von %2.</translation>
    </message>
    <message>
        <source>The maintenance window is too small for the rehearsed downtime.</source>
        <translation>Das Wartungsfenster ist zu klein für die geprobte Ausfallzeit.</translation>
    </message>
    <message>
        <source>Rehearse the cutover</source>
        <translation>Umstellung proben</translation>
    </message>
    <message>
        <source>Runs the cutover&apos;s backup, restore and comparison three times on a scratch server, and estimates the time without writes from the spread, with 20 % added.</source>
        <translation>Führt Sicherung, Wiederherstellung und Vergleich der Umstellung dreimal auf einem Probeserver aus und schätzt aus der Streuung die Zeit ohne Schreibzugriffe, mit einem Zuschlag von 20 %.</translation>
    </message>
    <message>
        <source>Check the success criteria</source>
        <translation>Erfolgskriterien prüfen</translation>
    </message>
    <message>
        <source>Holds what was measured against the success criteria. What was not measured is said to be so.</source>
        <translation>Vergleicht die Messungen mit den Erfolgskriterien. Was nicht gemessen wurde, wird auch so benannt.</translation>
    </message>
    <message>
        <source>There is no step %1.</source>
        <translation>Den Schritt %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>The steps are: %1.</source>
        <translation>Die Schritte sind: %1.</translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation>Vorbereitung</translation>
    </message>
    <message>
        <source>New repository</source>
        <translation>Neues Repository</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Testing and validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Transition</source>
        <translation>Übergang</translation>
    </message>
    <message>
        <source>Point DNS, reverse proxy and bookmarks back to the old system, and check that it runs.</source>
        <translation>Richten Sie DNS, Reverse-Proxy und Lesezeichen wieder auf das alte System, und vergewissern Sie sich, dass es arbeitet.</translation>
    </message>
    <message>
        <source>Refuses without a proven backup</source>
        <translation>Verweigert ohne bewiesene Sicherung den Dienst</translation>
    </message>
    <message>
        <source>exit code %1</source>
        <translation>Exit-Code %1</translation>
    </message>
    <message>
        <source>exit code %1: %2</source>
        <translation>Exit-Code %1: %2</translation>
    </message>
    <message>
        <source>shellcheck finds nothing</source>
        <translation>shellcheck beanstandet nichts</translation>
    </message>
    <message>
        <source>shellcheck is not installed</source>
        <translation>shellcheck ist nicht installiert</translation>
    </message>
    <message>
        <source>Install shellcheck and run this step again.</source>
        <translation>Installieren Sie shellcheck, und führen Sie diesen Schritt erneut aus.</translation>
    </message>
    <message>
        <source>Restores a lost database</source>
        <translation>Stellt eine verlorene Datenbank wieder her</translation>
    </message>
    <message>
        <source>Changes nothing when it is run again</source>
        <translation>Ändert nichts, wenn es erneut ausgeführt wird</translation>
    </message>
    <message>
        <source>The sample needs Python with Django, psycopg2, pypdf and reportlab.</source>
        <translation>Das Beispielprojekt braucht Python mit Django, psycopg2, pypdf und reportlab.</translation>
    </message>
    <message>
        <source>On Debian and Ubuntu: apt install python3-django python3-psycopg2 python3-pypdf python3-reportlab</source>
        <translation>Unter Debian und Ubuntu: apt install python3-django python3-psycopg2 python3-pypdf python3-reportlab</translation>
    </message>
    <message>
        <source>Generating bank statements in %1.</source>
        <translation>Kontoauszüge werden in %1 erzeugt.</translation>
    </message>
    <message>
        <source>Filling the main database with %1 transactions.</source>
        <translation>Die Hauptdatenbank wird mit %1 Buchungen gefüllt.</translation>
    </message>
    <message>
        <source>Filling the second database, which disagrees with the first.</source>
        <translation>Die zweite Datenbank wird gefüllt; sie weicht von der ersten ab.</translation>
    </message>
    <message>
        <source>Choose another folder for the sample.</source>
        <translation>Wählen Sie einen anderen Ordner für das Beispielprojekt.</translation>
    </message>
    <message>
        <source>There is no sample in %1.</source>
        <translation>In %1 gibt es kein Beispielprojekt.</translation>
    </message>
    <message>
        <source>Name the folder that `rehome-cli sample` made.</source>
        <translation>Geben Sie den Ordner an, den `rehome-cli sample` angelegt hat.</translation>
    </message>
    <message>
        <source>Reading the project&apos;s settings with %1; this runs the project&apos;s settings module.</source>
        <translation>Die Einstellungen des Projekts werden mit %1 gelesen; dabei wird das Settings-Modul des Projekts ausgeführt.</translation>
    </message>
    <message>
        <source>settings %1, DATABASES[&apos;%2&apos;]</source>
        <translation>Einstellungen %1, DATABASES[&apos;%2&apos;]</translation>
    </message>
    <message>
        <source>given by the user</source>
        <translation>vom Benutzer angegeben</translation>
    </message>
    <message>
        <source>The step %1 has left no evidence yet.</source>
        <translation>Der Schritt %1 hat noch keinen Nachweis hinterlassen.</translation>
    </message>
    <message>
        <source>Run it first.</source>
        <translation>Führen Sie ihn zuerst aus.</translation>
    </message>
    <message>
        <source>Look at what differs, mend it, and run this step again.</source>
        <translation>Sehen Sie sich die Abweichungen an, beheben Sie sie, und führen Sie diesen Schritt erneut aus.</translation>
    </message>
    <message>
        <source>Stopped by the user; nothing half-made is left.</source>
        <translation>Vom Benutzer angehalten; nichts Halbfertiges ist zurückgeblieben.</translation>
    </message>
    <message>
        <source>Something unforeseen happened: %1</source>
        <translation>Etwas Unvorhergesehenes ist geschehen: %1</translation>
    </message>
    <message>
        <source>Try again; if it stays, report it with the log.</source>
        <translation>Versuchen Sie es erneut; bleibt der Fehler, melden Sie ihn zusammen mit dem Protokoll.</translation>
    </message>
    <message>
        <source>“%1” needs “%2” first.</source>
        <translation>„%1“ setzt „%2“ voraus.</translation>
    </message>
    <message>
        <source>Run %1.</source>
        <translation>Führen Sie %1 aus.</translation>
    </message>
    <message>
        <source>Another step is running: %1.</source>
        <translation>Ein anderer Schritt läuft: %1.</translation>
    </message>
    <message>
        <source>Wait for it, or stop it.</source>
        <translation>Warten Sie, bis er endet, oder halten Sie ihn an.</translation>
    </message>
    <message>
        <source>not measured: the step was skipped</source>
        <translation>nicht gemessen: Der Schritt wurde übersprungen</translation>
    </message>
    <message>
        <source>No data loss or corruption</source>
        <translation>Kein Datenverlust, keine Verfälschung</translation>
    </message>
    <message>
        <source>every table and sequence the same</source>
        <translation>jede Tabelle und jede Sequenz gleich</translation>
    </message>
    <message>
        <source>Backup job</source>
        <translation>Sicherungslauf</translation>
    </message>
    <message>
        <source>at most 3 minutes</source>
        <translation>höchstens 3 Minuten</translation>
    </message>
    <message>
        <source>Backup can be restored</source>
        <translation>Sicherung lässt sich wiederherstellen</translation>
    </message>
    <message>
        <source>restored and compared</source>
        <translation>wiederhergestellt und verglichen</translation>
    </message>
    <message>
        <source>PDF processing time</source>
        <translation>PDF-Verarbeitungszeit</translation>
    </message>
    <message>
        <source>p95 under 5 s for each document</source>
        <translation>p95 unter 5 s für jedes Dokument</translation>
    </message>
    <message>
        <source>slowest document: p95 %1</source>
        <translation>langsamstes Dokument: p95 %1</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>equal to or better than the baseline</source>
        <translation>so gut wie die Referenzmessung oder besser</translation>
    </message>
    <message>
        <source>Business rules</source>
        <translation>Geschäftsregeln</translation>
    </message>
    <message>
        <source>same output for every sample document</source>
        <translation>gleiche Ausgabe für jedes Beispieldokument</translation>
    </message>
    <message>
        <source>not measured: the project&apos;s command prints something else at every run</source>
        <translation>nicht gemessen: Der Befehl des Projekts gibt bei jedem Lauf etwas anderes aus</translation>
    </message>
    <message>
        <source>not measured: the project&apos;s command failed with exit code %1</source>
        <translation>nicht gemessen: Der Befehl des Projekts endete mit dem Exit-Code %1</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) and the project&apos;s command: output the same on the new database</source>
        <translation>
            <numerusform>%n Dokument und der Befehl des Projekts: gleiche Ausgabe auf der neuen Datenbank</numerusform>
            <numerusform>%n Dokumente und der Befehl des Projekts: gleiche Ausgabe auf der neuen Datenbank</numerusform>
        </translation>
    </message>
    <message>
        <source>other output: %1</source>
        <translation>andere Ausgabe: %1</translation>
    </message>
    <message>
        <source>Downtime</source>
        <translation>Ausfallzeit</translation>
    </message>
    <message>
        <source>within the maintenance window</source>
        <translation>innerhalb des Wartungsfensters</translation>
    </message>
    <message>
        <source>%1 planned, window %2</source>
        <translation>%1 eingeplant, Wartungsfenster %2</translation>
    </message>
    <message>
        <source>Rollback</source>
        <translation>Rückweg</translation>
    </message>
    <message>
        <source>rehearsed</source>
        <translation>geprobt</translation>
    </message>
    <message>
        <source>not measured: check it by hand before the cutover</source>
        <translation>nicht gemessen: Prüfen Sie dies vor der Umstellung von Hand</translation>
    </message>
    <message>
        <source>All features working</source>
        <translation>Alle Funktionen arbeiten</translation>
    </message>
    <message>
        <source>every page answers as before</source>
        <translation>jede Seite antwortet wie zuvor</translation>
    </message>
    <message>
        <source>Clean import paths</source>
        <translation>Saubere Importpfade</translation>
    </message>
    <message>
        <source>no old package name in use</source>
        <translation>kein alter Paketname in Gebrauch</translation>
    </message>
    <message>
        <source>Static files</source>
        <translation>Statische Dateien</translation>
    </message>
    <message>
        <source>served with the right type</source>
        <translation>mit dem richtigen Typ ausgeliefert</translation>
    </message>
    <message>
        <source>Do not restore this backup. Take a new one, or use another copy of it.</source>
        <translation>Stellen Sie diese Sicherung nicht wieder her. Erstellen Sie eine neue, oder verwenden Sie eine andere Kopie davon.</translation>
    </message>
    <message>
        <source>There is no backup at %1.</source>
        <translation>In %1 gibt es keine Sicherung.</translation>
    </message>
    <message>
        <source>Name the folder that `rehome-cli backup` printed.</source>
        <translation>Geben Sie den Ordner an, den `rehome-cli backup` ausgegeben hat.</translation>
    </message>
    <message>
        <source>%1 is not a backup made by Rehome: it has no manifest.json.</source>
        <translation>%1 ist keine Sicherung von Rehome: manifest.json fehlt darin.</translation>
    </message>
    <message>
        <source>Name the folder that holds manifest.json. An archive without a manifest cannot be proven: nothing says what it should hold.</source>
        <translation>Geben Sie den Ordner an, der manifest.json enthält. Ein Archiv ohne Manifest lässt sich nicht prüfen: Nichts sagt, was es enthalten soll.</translation>
    </message>
    <message>
        <source>The manifest of the backup %1 cannot be read.</source>
        <translation>Das Manifest der Sicherung %1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The file %1 is missing from the backup.</source>
        <translation>Die Datei %1 fehlt in der Sicherung.</translation>
    </message>
    <message>
        <source>The manifest of the backup %1 was changed after it was written.</source>
        <translation>Das Manifest der Sicherung %1 wurde nach dem Schreiben verändert.</translation>
    </message>
    <message>
        <source>The file %1 has %2 bytes, but %3 were written.</source>
        <translation>Die Datei %1 hat %2 Bytes, geschrieben wurden aber %3.</translation>
    </message>
    <message>
        <source>The content of the file %1 is not what was written.</source>
        <translation>Der Inhalt der Datei %1 ist nicht das, was geschrieben wurde.</translation>
    </message>
    <message>
        <source>The file %1 was added to the backup after it was written.</source>
        <translation>Die Datei %1 wurde der Sicherung nachträglich hinzugefügt.</translation>
    </message>
    <message>
        <source>pg_restore cannot read the archive in %1.</source>
        <translation>pg_restore kann das Archiv in %1 nicht lesen.</translation>
    </message>
    <message>
        <source>There is too little space for a backup in %1: %2 free, up to %3 needed.</source>
        <translation>Für eine Sicherung in %1 ist zu wenig Platz: %2 frei, bis zu %3 nötig.</translation>
    </message>
    <message>
        <source>The roles could not be saved: %1</source>
        <translation>Die Rollen konnten nicht gesichert werden: %1</translation>
    </message>
    <message>
        <source>pg_dump %1 reads server %2 under snapshot %3.</source>
        <translation>pg_dump %1 liest den Server %2 unter dem Snapshot %3.</translation>
    </message>
    <message>
        <source>No server is listening there: %1.</source>
        <translation>Dort nimmt kein Server Verbindungen an: %1.</translation>
    </message>
    <message>
        <source>Start the server, or check host and port.</source>
        <translation>Starten Sie den Server, oder prüfen Sie Host und Port.</translation>
    </message>
    <message>
        <source>No host of this name was found: %1.</source>
        <translation>Es wurde kein Host dieses Namens gefunden: %1.</translation>
    </message>
    <message>
        <source>Check the spelling of the host, and that this machine can resolve it.</source>
        <translation>Prüfen Sie die Schreibweise des Hosts und ob dieser Rechner ihn auflösen kann.</translation>
    </message>
    <message>
        <source>The server refused user or password: %1.</source>
        <translation>Der Server hat Benutzer oder Passwort abgelehnt: %1.</translation>
    </message>
    <message>
        <source>Check the user and the password, or put them into ~/.pgpass.</source>
        <translation>Prüfen Sie Benutzer und Passwort, oder tragen Sie beides in ~/.pgpass ein.</translation>
    </message>
    <message>
        <source>The server knows no such user: %1.</source>
        <translation>Der Server kennt diesen Benutzer nicht: %1.</translation>
    </message>
    <message>
        <source>Check the name of the user.</source>
        <translation>Prüfen Sie den Namen des Benutzers.</translation>
    </message>
    <message>
        <source>The server has no such database: %1.</source>
        <translation>Diese Datenbank gibt es auf dem Server nicht: %1.</translation>
    </message>
    <message>
        <source>Check the name of the database.</source>
        <translation>Prüfen Sie den Namen der Datenbank.</translation>
    </message>
    <message>
        <source>The server does not let this user in from here: %1.</source>
        <translation>Der Server lässt diesen Benutzer von hier nicht zu: %1.</translation>
    </message>
    <message>
        <source>Allow it in the server&apos;s pg_hba.conf, or use another user.</source>
        <translation>Erlauben Sie es in der pg_hba.conf des Servers, oder verwenden Sie einen anderen Benutzer.</translation>
    </message>
    <message>
        <source>No secure connection could be made: %1.</source>
        <translation>Es konnte keine sichere Verbindung hergestellt werden: %1.</translation>
    </message>
    <message>
        <source>Check sslmode and the certificates.</source>
        <translation>Prüfen Sie sslmode und die Zertifikate.</translation>
    </message>
    <message>
        <source>The server did not answer: %1.</source>
        <translation>Der Server hat nicht geantwortet: %1.</translation>
    </message>
    <message>
        <source>Check that the server is up and that no firewall is in between.</source>
        <translation>Prüfen Sie, ob der Server läuft und keine Firewall dazwischen steht.</translation>
    </message>
    <message>
        <source>There is no such service: %1.</source>
        <translation>Diesen Service gibt es nicht: %1.</translation>
    </message>
    <message>
        <source>Write the address like postgresql://user@host:5432/database, or add the service to pg_service.conf.</source>
        <translation>Schreiben Sie die Adresse wie postgresql://user@host:5432/database, oder tragen Sie den Service in pg_service.conf ein.</translation>
    </message>
    <message>
        <source>The server could not be reached: %1.</source>
        <translation>Der Server war nicht erreichbar: %1.</translation>
    </message>
    <message>
        <source>The details hold the server&apos;s words.</source>
        <translation>Die Details enthalten die Meldung des Servers.</translation>
    </message>
    <message>
        <source>A connection pooler stands before the server and does not pass settings on: %1.</source>
        <translation>Vor dem Server steht ein Verbindungs-Pooler, der Einstellungen nicht weitergibt: %1.</translation>
    </message>
    <message>
        <source>Give the address of the PostgreSQL server itself.</source>
        <translation>Geben Sie die Adresse des PostgreSQL-Servers selbst an.</translation>
    </message>
    <message>
        <source>The connection was lost: %1.</source>
        <translation>Die Verbindung ist abgebrochen: %1.</translation>
    </message>
    <message>
        <source>Check that the server is up, then try again.</source>
        <translation>Prüfen Sie, ob der Server läuft, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>Use a user who may read this, such as the owner of the tables.</source>
        <translation>Verwenden Sie einen Benutzer, der dies lesen darf, etwa den Eigentümer der Tabellen.</translation>
    </message>
    <message>
        <source>The server&apos;s disk is full: %1.</source>
        <translation>Der Datenträger des Servers ist voll: %1.</translation>
    </message>
    <message>
        <source>Free some space on the server, then try again.</source>
        <translation>Geben Sie auf dem Server Speicherplatz frei, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The details hold the statement and the server&apos;s words.</source>
        <translation>Die Details enthalten die Anweisung und die Meldung des Servers.</translation>
    </message>
    <message>
        <source>the same tables with the same numbers of rows</source>
        <translation>dieselben Tabellen mit denselben Zeilenzahlen</translation>
    </message>
    <message>
        <source>No free port was found on 127.0.0.1.</source>
        <translation>Auf 127.0.0.1 wurde kein freier Port gefunden.</translation>
    </message>
    <message>
        <source>End programs that listen on many ports, then try again.</source>
        <translation>Beenden Sie Programme, die viele Ports belegen, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The private PostgreSQL server in %1 could not be started.</source>
        <translation>Der private PostgreSQL-Server in %1 konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>The details hold the end of its log.</source>
        <translation>Die Details enthalten das Ende seines Protokolls.</translation>
    </message>
    <message>
        <source>Ending the private server in %1 (process %2).</source>
        <translation>Der private Server in %1 (Prozess %2) wird beendet.</translation>
    </message>
    <message>
        <source>The private server in %1 has no role %2.</source>
        <translation>Auf dem privaten Server in %1 gibt es keine Rolle %2.</translation>
    </message>
    <message>
        <source>Check the name of the role.</source>
        <translation>Prüfen Sie den Namen der Rolle.</translation>
    </message>
    <message>
        <source>There is no private server in %1.</source>
        <translation>In %1 gibt es keinen privaten Server.</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>Prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>The table %1 was counted when the backup was taken, but is not in the archive.</source>
        <translation>Die Tabelle %1 wurde bei der Sicherung gezählt, fehlt aber im Archiv.</translation>
    </message>
    <message>
        <source>Do not restore this backup. Take a new one.</source>
        <translation>Stellen Sie diese Sicherung nicht wieder her. Erstellen Sie eine neue.</translation>
    </message>
    <message>
        <source>The critical table %1 is not in the backup.</source>
        <translation>Die unverzichtbare Tabelle %1 fehlt in der Sicherung.</translation>
    </message>
    <message>
        <source>Check the list of critical tables, and that the backup is of the right database.</source>
        <translation>Prüfen Sie die Liste der unverzichtbaren Tabellen und ob die Sicherung von der richtigen Datenbank stammt.</translation>
    </message>
    <message numerus="yes">
        <source>All %n file(s) of the backup are as they were written.</source>
        <translation>
            <numerusform>Die eine Datei der Sicherung ist so, wie sie geschrieben wurde.</numerusform>
            <numerusform>Alle %n Dateien der Sicherung sind so, wie sie geschrieben wurden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The new server has no collation %1; C.UTF-8 is used instead.</source>
        <translation>Auf dem neuen Server gibt es die Sortierfolge %1 nicht; stattdessen wird C.UTF-8 verwendet.</translation>
    </message>
    <message>
        <source>The database that was there before is kept as %1; drop it when it is not needed.</source>
        <translation>Die zuvor vorhandene Datenbank bleibt als %1 erhalten; löschen Sie sie, wenn sie nicht mehr gebraucht wird.</translation>
    </message>
    <message>
        <source>There is too little space to restore into %1: %2 free, about %3 needed.</source>
        <translation>Für die Wiederherstellung in %1 ist zu wenig Platz: %2 frei, etwa %3 nötig.</translation>
    </message>
    <message>
        <source>Free some space or put the migration on another disk, then try again.</source>
        <translation>Geben Sie Speicherplatz frei oder legen Sie die Migration auf einen anderen Datenträger, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The server has a database %1 already.</source>
        <translation>Auf dem Server gibt es bereits eine Datenbank %1.</translation>
    </message>
    <message>
        <source>Choose another name, or allow it to be replaced.</source>
        <translation>Wählen Sie einen anderen Namen, oder erlauben Sie, dass sie ersetzt wird.</translation>
    </message>
    <message>
        <source>The sequence is missing on the new side.</source>
        <translation>Die Sequenz fehlt auf der neuen Seite.</translation>
    </message>
    <message>
        <source>The sequence counts in other steps: %1 on the old side, %2 on the new one.</source>
        <translation>Die Sequenz zählt in anderen Schritten: %1 auf der alten Seite, %2 auf der neuen.</translation>
    </message>
    <message>
        <source>The sequence is behind: the old side stands at %1, the new one at %2.</source>
        <translation>Die Sequenz liegt zurück: Die alte Seite steht bei %1, die neue bei %2.</translation>
    </message>
    <message>
        <source>The next value is %1, but %2 holds values up to %3: the next insert would fail.</source>
        <translation>Der nächste Wert ist %1, aber %2 enthält Werte bis %3: Das nächste INSERT würde fehlschlagen.</translation>
    </message>
    <message>
        <source>There is no system user %1, as whom root must run a PostgreSQL server.</source>
        <translation>Es gibt keinen Systembenutzer %1, unter dem root einen PostgreSQL-Server ausführen muss.</translation>
    </message>
    <message>
        <source>Install the PostgreSQL server, or run Rehome as an ordinary user.</source>
        <translation>Installieren Sie den PostgreSQL-Server, oder führen Sie Rehome als gewöhnlicher Benutzer aus.</translation>
    </message>
    <message>
        <source>The database address cannot be understood: %1.</source>
        <translation>Die Datenbankadresse ist nicht verständlich: %1.</translation>
    </message>
    <message>
        <source>Write it like postgresql://user@host:5432/database, like &quot;host=localhost dbname=shop&quot;, or name a service of pg_service.conf. Special characters in a URL&apos;s password must be percent-encoded (? is %3F, / is %2F, # is %23).</source>
        <translation>Schreiben Sie sie wie postgresql://user@host:5432/database oder wie &quot;host=localhost dbname=shop&quot;, oder nennen Sie einen Service aus pg_service.conf. Sonderzeichen im Passwort einer URL müssen prozentkodiert sein (? ist %3F, / ist %2F, # ist %23).</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>sie ist leer</translation>
    </message>
    <message>
        <source>it is not a PostgreSQL URL</source>
        <translation>sie ist keine PostgreSQL-URL</translation>
    </message>
    <message>
        <source>service %1</source>
        <translation>Service %1</translation>
    </message>
    <message>
        <source>the default database</source>
        <translation>die Standarddatenbank</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>%1 port %2</source>
        <translation>%1 (Port %2)</translation>
    </message>
    <message>
        <source>%1 as %2</source>
        <translation>%1 als %2</translation>
    </message>
    <message>
        <source>The program %1 is not installed.</source>
        <translation>Das Programm %1 ist nicht installiert.</translation>
    </message>
    <message>
        <source>%1 is installed in version %2, but the server needs %3 or newer.</source>
        <translation>%1 ist in der Version %2 installiert, aber der Server braucht %3 oder neuer.</translation>
    </message>
    <message>
        <source>Install PostgreSQL&apos;s programs of version %1, on Debian and Ubuntu the packages postgresql-%1 and postgresql-client-%1.</source>
        <translation>Installieren Sie die PostgreSQL-Programme der Version %1, unter Debian und Ubuntu die Pakete postgresql-%1 und postgresql-client-%1.</translation>
    </message>
    <message>
        <source>The table exists on the new side only.</source>
        <translation>Die Tabelle gibt es nur auf der neuen Seite.</translation>
    </message>
    <message>
        <source>The table is missing on the new side.</source>
        <translation>Die Tabelle fehlt auf der neuen Seite.</translation>
    </message>
    <message>
        <source>%1 rows on the old side, %2 on the new one.</source>
        <translation>%1 Zeilen auf der alten Seite, %2 auf der neuen.</translation>
    </message>
    <message>
        <source>The two servers hash rows differently, so that only the counts could be compared.</source>
        <translation>Die beiden Server bilden Hashwerte von Zeilen unterschiedlich, sodass nur die Zeilenzahlen verglichen werden konnten.</translation>
    </message>
    <message>
        <source>The same number of rows, but not the same content.</source>
        <translation>Gleiche Zeilenzahl, aber nicht der gleiche Inhalt.</translation>
    </message>
    <message>
        <source>A materialized view is refreshed, not copied; the old one was out of date.</source>
        <translation>Eine materialisierte Sicht wird neu berechnet, nicht kopiert; die alte war nicht mehr aktuell.</translation>
    </message>
    <message>
        <source>Looking for the differing rows of %1.</source>
        <translation>Die abweichenden Zeilen von %1 werden gesucht.</translation>
    </message>
    <message>
        <source>The differing rows could not be shown: %1</source>
        <translation>Die abweichenden Zeilen konnten nicht gezeigt werden: %1</translation>
    </message>
    <message>
        <source>the backup of %1, taken %2</source>
        <translation>die Sicherung von %1, erstellt %2</translation>
    </message>
    <message>
        <source>The program %1 could not be started.</source>
        <translation>Das Programm %1 konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>Install it, or put its folder into PATH.</source>
        <translation>Installieren Sie es, oder nehmen Sie seinen Ordner in PATH auf.</translation>
    </message>
    <message>
        <source>%1 did not end within %2 seconds.</source>
        <translation>%1 endete nicht innerhalb von %2 Sekunden.</translation>
    </message>
    <message>
        <source>Look at the details; raise the limit if it only needs longer.</source>
        <translation>Sehen Sie sich die Details an; erhöhen Sie das Limit, falls es nur länger braucht.</translation>
    </message>
    <message>
        <source>%1 printed more than %2 bytes and was ended.</source>
        <translation>%1 gab mehr als %2 Bytes aus und wurde beendet.</translation>
    </message>
    <message>
        <source>The details hold what it printed.</source>
        <translation>Die Details enthalten die Ausgabe.</translation>
    </message>
    <message>
        <source>The disk is full: %1 could not go on.</source>
        <translation>Der Datenträger ist voll: %1 konnte nicht weiterarbeiten.</translation>
    </message>
    <message>
        <source>%1 was ended by a signal.</source>
        <translation>%1 wurde durch ein Signal beendet.</translation>
    </message>
    <message>
        <source>%1 ended with exit code %2: %3</source>
        <translation>%1 endete mit dem Exit-Code %2: %3</translation>
    </message>
    <message>
        <source>When (UTC)</source>
        <translation>Wann (UTC)</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>What was found then</source>
        <translation>Damaliger Befund</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>nicht erfasst</translation>
    </message>
    <message>
        <source>runs printed different things</source>
        <translation>unterschiedliche Ausgaben je Lauf</translation>
    </message>
    <message>
        <source>PostgreSQL, old</source>
        <translation>PostgreSQL, alt</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Erweiterung</translation>
    </message>
    <message>
        <source>PostgreSQL, backed up</source>
        <translation>PostgreSQL, gesichert</translation>
    </message>
    <message>
        <source>pg_dump</source>
        <translation>pg_dump</translation>
    </message>
    <message>
        <source>PostgreSQL, new</source>
        <translation>PostgreSQL, neu</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>%1, %2 cores, %3 of memory</source>
        <translation>%1, %2 Kerne, %3 Arbeitsspeicher</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Old</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Discrepancies</source>
        <translation>Abweichungen</translation>
    </message>
    <message>
        <source>Nothing has been compared yet.</source>
        <translation>Es wurde noch nichts verglichen.</translation>
    </message>
    <message>
        <source>Nothing that was checked differs, and nothing was left unchecked where a check was run.</source>
        <translation>Nichts, was geprüft wurde, weicht ab, und wo eine Prüfung lief, blieb nichts ungeprüft.</translation>
    </message>
    <message>
        <source>none given</source>
        <translation>keiner angegeben</translation>
    </message>
    <message>
        <source>Skipped Steps</source>
        <translation>Übersprungene Schritte</translation>
    </message>
    <message>
        <source>No step was skipped.</source>
        <translation>Es wurde kein Schritt übersprungen.</translation>
    </message>
    <message>
        <source>Success Criteria</source>
        <translation>Erfolgskriterien</translation>
    </message>
    <message>
        <source>The success criteria have not been measured yet; that is the last step of the migration.</source>
        <translation>Die Erfolgskriterien wurden noch nicht gemessen; das ist der letzte Schritt der Migration.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Artifacts</source>
        <translation>Artefakte</translation>
    </message>
    <message>
        <source>No file has been left behind yet.</source>
        <translation>Es ist noch keine Datei entstanden.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Seen by step</source>
        <translation>Gesehen in Schritt</translation>
    </message>
    <message>
        <source>this log</source>
        <translation>dieses Protokoll</translation>
    </message>
    <message>
        <source>Rehome</source>
        <translation>Rehome</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>differs as expected</source>
        <translation>weicht wie erwartet ab</translation>
    </message>
    <message>
        <source>Table %1</source>
        <translation>Tabelle %1</translation>
    </message>
    <message>
        <source>Sequence %1</source>
        <translation>Sequenz %1</translation>
    </message>
    <message>
        <source>The tables</source>
        <translation>Die Tabellen</translation>
    </message>
    <message numerus="yes">
        <source>The content of %n table(s)</source>
        <translation>
            <numerusform>Der Inhalt von %n Tabelle</numerusform>
            <numerusform>Der Inhalt von %n Tabellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Only row counts were compared, not the content.</source>
        <translation>Nur die Zeilenzahlen wurden verglichen, nicht der Inhalt.</translation>
    </message>
    <message>
        <source>Document %1</source>
        <translation>Dokument %1</translation>
    </message>
    <message>
        <source>Command %1</source>
        <translation>Befehl %1</translation>
    </message>
    <message>
        <source>It ended with exit code %1.</source>
        <translation>Er endete mit dem Exit-Code %1.</translation>
    </message>
    <message>
        <source>The rollback</source>
        <translation>Der Rückweg</translation>
    </message>
    <message>
        <source>Nothing was checked in its rehearsal.</source>
        <translation>In seiner Generalprobe wurde nichts geprüft.</translation>
    </message>
    <message>
        <source>Performance: %1</source>
        <translation>Leistung: %1</translation>
    </message>
    <message>
        <source>Output of %1</source>
        <translation>Ausgabe von %1</translation>
    </message>
    <message>
        <source>It is not the same as in the baseline.</source>
        <translation>Sie ist nicht dieselbe wie in der Referenzmessung.</translation>
    </message>
    <message>
        <source>There was nothing to compare.</source>
        <translation>Es gab nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>over the limit</source>
        <translation>über dem Grenzwert</translation>
    </message>
    <message>
        <source>p95 of the slowest document</source>
        <translation>p95 des langsamsten Dokuments</translation>
    </message>
    <message>
        <source>The limit is %1 ms.</source>
        <translation>Der Grenzwert beträgt %1 ms.</translation>
    </message>
    <message>
        <source>Rehearsal %1</source>
        <translation>Generalprobe %1</translation>
    </message>
    <message>
        <source>The scratch copy was not the same as the old database.</source>
        <translation>Die Kopie auf dem Probeserver stimmte nicht mit der alten Datenbank überein.</translation>
    </message>
    <message>
        <source>The cutover</source>
        <translation>Die Umstellung</translation>
    </message>
    <message>
        <source>It was not rehearsed.</source>
        <translation>Sie wurde nicht geprobt.</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>zu lang</translation>
    </message>
    <message>
        <source>Estimated downtime</source>
        <translation>Geschätzte Ausfallzeit</translation>
    </message>
    <message>
        <source>%1 without writes are to be expected; the window is %2.</source>
        <translation>Mit %1 ohne Schreibzugriffe ist zu rechnen; das Wartungsfenster beträgt %2.</translation>
    </message>
    <message>
        <source>The step itself</source>
        <translation>Der Schritt selbst</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>not as it must be</source>
        <translation>nicht wie gefordert</translation>
    </message>
    <message>
        <source>could not check everything</source>
        <translation>nicht alles prüfbar</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>Its evidence</source>
        <translation>Der Nachweis</translation>
    </message>
    <message>
        <source>It is of a kind that this version of Rehome cannot read: %1.</source>
        <translation>Er ist von einer Art, die diese Version von Rehome nicht lesen kann: %1.</translation>
    </message>
    <message>
        <source>time unknown</source>
        <translation>Zeitpunkt unbekannt</translation>
    </message>
    <message>
        <source>%1 more with nothing to report are not listed here; the JSON form of this log holds every one.</source>
        <translation>%1 weitere ohne Auffälligkeiten sind hier nicht aufgeführt; die JSON-Form dieses Protokolls enthält alle.</translation>
    </message>
    <message>
        <source>Pre-Migration</source>
        <translation>Vor der Migration</translation>
    </message>
    <message>
        <source>Repository Setup</source>
        <translation>Einrichtung des Repositorys</translation>
    </message>
    <message>
        <source>Data Migration</source>
        <translation>Datenmigration</translation>
    </message>
    <message>
        <source>Testing &amp; Validation</source>
        <translation>Tests &amp; Validierung</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>A later run of this step left no evidence.</source>
        <translation>Ein späterer Lauf dieses Schritts hat keinen Nachweis hinterlassen.</translation>
    </message>
    <message>
        <source>Not begun yet: %1.</source>
        <translation>Noch nicht begonnen: %1.</translation>
    </message>
    <message>
        <source>Nothing has been done in this phase yet.</source>
        <translation>In dieser Phase wurde noch nichts getan.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>Begun %1, last entry %2. All times are UTC.</source>
        <translation>Begonnen %1, letzter Eintrag %2. Alle Zeiten sind in UTC angegeben.</translation>
    </message>
    <message>
        <source>%1 runs took %2 together.</source>
        <translation>Läufe: %1, Dauer zusammen: %2.</translation>
    </message>
    <message>
        <source>Migration Log</source>
        <translation>Migrationsprotokoll</translation>
    </message>
    <message>
        <source>Other Steps</source>
        <translation>Weitere Schritte</translation>
    </message>
    <message>
        <source>Rollback script</source>
        <translation>Rücksprung-Skript</translation>
    </message>
    <message>
        <source>Rollback rehearsal</source>
        <translation>Generalprobe des Rückwegs</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Repository</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Branch</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Files in %1</source>
        <translation>Dateien in %1</translation>
    </message>
    <message>
        <source>New database server</source>
        <translation>Neuer Datenbankserver</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>PostgreSQL</source>
        <translation>PostgreSQL</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>Collation</source>
        <translation>Sortierfolge</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Datenverzeichnis</translation>
    </message>
    <message>
        <source>Restoration</source>
        <translation>Wiederherstellung</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Size of the database afterwards</source>
        <translation>Größe der Datenbank danach</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Nothing was checked here.</source>
        <translation>Hier wurde nichts geprüft.</translation>
    </message>
    <message>
        <source>%1 files, %2 bytes together.</source>
        <translation>%1 Dateien, zusammen %2 Bytes.</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Kriterium</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>met</source>
        <translation>erfüllt</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>nicht erfüllt</translation>
    </message>
    <message>
        <source>%1 … (%2 more characters)</source>
        <translation>%1 … (%2 weitere Zeichen)</translation>
    </message>
    <message>
        <source>better</source>
        <translation>besser</translation>
    </message>
    <message>
        <source>equal within the margin</source>
        <translation>gleich im Rahmen</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>schlechter</translation>
    </message>
    <message>
        <source>inconclusive</source>
        <translation>nicht zu entscheiden</translation>
    </message>
    <message>
        <source>same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>weicht ab</translation>
    </message>
    <message>
        <source>could not check</source>
        <translation>nicht prüfbar</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhaltsverzeichnis</translation>
    </message>
    <message>
        <source>Success criteria</source>
        <translation>Erfolgskriterien</translation>
    </message>
    <message>
        <source>en</source>
        <comment>the code of the language that this is translated to</comment>
        <translation>de</translation>
    </message>
    <message>
        <source>%1: begun and not ended yet.</source>
        <translation>%1: begonnen und noch nicht beendet.</translation>
    </message>
    <message>
        <source>%1: skipped. Reason: %2</source>
        <translation>%1: übersprungen. Grund: %2</translation>
    </message>
    <message>
        <source>none given.</source>
        <translation>keiner angegeben.</translation>
    </message>
    <message>
        <source>%1: failed after %2. %3</source>
        <translation>%1: nach %2 fehlgeschlagen. %3</translation>
    </message>
    <message>
        <source>%1: cancelled after %2. %3</source>
        <translation>%1: nach %2 angehalten. %3</translation>
    </message>
    <message>
        <source>%1: interrupted. %2</source>
        <translation>%1: unterbrochen. %2</translation>
    </message>
    <message>
        <source>%1: done in %2.</source>
        <translation>%1: in %2 erledigt.</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation>Was zu tun ist: %1</translation>
    </message>
    <message>
        <source>Error code: %1</source>
        <translation>Fehlercode: %1</translation>
    </message>
    <message>
        <source>Details: %1</source>
        <translation>Details: %1</translation>
    </message>
    <message>
        <source>This run left evidence of kind %1, version %2, which this version of Rehome cannot read; the JSON form of this log holds it as it is.</source>
        <translation>Dieser Lauf hat einen Nachweis der Art %1, Version %2, hinterlassen, den diese Version von Rehome nicht lesen kann; die JSON-Form dieses Protokolls enthält ihn unverändert.</translation>
    </message>
    <message>
        <source>Table count: %1 of %2 tables successfully migrated, %3 rows.</source>
        <translation>Tabellenzahl: %1 von %2 Tabellen erfolgreich migriert, %3 Zeilen.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them differ(s) for a stated reason.</source>
        <translation>
            <numerusform>%n davon weicht aus einem genannten Grund ab.</numerusform>
            <numerusform>%n davon weichen aus einem genannten Grund ab.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) differ(s).</source>
        <translation>
            <numerusform>%n Tabelle weicht ab.</numerusform>
            <numerusform>%n Tabellen weichen ab.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) could not be checked.</source>
        <translation>
            <numerusform>%n Tabelle konnte nicht geprüft werden.</numerusform>
            <numerusform>%n Tabellen konnten nicht geprüft werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 % degradation</source>
        <translation>%1 % Verschlechterung</translation>
    </message>
    <message>
        <source>%1 % improvement</source>
        <translation>%1 % Verbesserung</translation>
    </message>
    <message>
        <source>Performance: could not be compared (%1). %2</source>
        <translation>Leistung: nicht vergleichbar (%1). %2</translation>
    </message>
    <message>
        <source>Performance: %1 (%2; new ÷ old %3, 95 % bounds %4 to %5; %6)</source>
        <translation>Leistung: %1 (%2; neu ÷ alt %3, 95-%-Konfidenzintervall %4 bis %5; %6)</translation>
    </message>
    <message>
        <source>Automated tests: %1 passing, %2 failing, %3 skipped or not run</source>
        <translation>Automatisierte Tests: %1 bestanden, %2 fehlgeschlagen, %3 übersprungen oder nicht ausgeführt</translation>
    </message>
    <message>
        <source>Backup not verified: %1</source>
        <translation>Sicherung nicht bestätigt: %1</translation>
    </message>
    <message>
        <source>Backup verified: %1 files checked, %2 tables restored and compared.</source>
        <translation>Sicherung bestätigt: %1 Dateien geprüft, %2 Tabellen wiederhergestellt und verglichen.</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>%1: begun.</source>
        <translation>%1: begonnen.</translation>
    </message>
    <message>
        <source>Cutover (Start: %1, End: %2)</source>
        <translation>Umstellung (Beginn: %1, Ende: %2)</translation>
    </message>
    <message>
        <source>Old project</source>
        <translation>Altes Projekt</translation>
    </message>
    <message>
        <source>Python interpreter</source>
        <translation>Python-Interpreter</translation>
    </message>
    <message>
        <source>Settings module</source>
        <translation>Settings-Modul</translation>
    </message>
    <message>
        <source>Old database</source>
        <translation>Alte Datenbank</translation>
    </message>
    <message>
        <source>New database</source>
        <translation>Neue Datenbank</translation>
    </message>
    <message>
        <source>private PostgreSQL server in %1</source>
        <translation>privater PostgreSQL-Server in %1</translation>
    </message>
    <message>
        <source>Sample PDFs</source>
        <translation>Beispiel-PDFs</translation>
    </message>
    <message>
        <source>Critical tables</source>
        <translation>Unverzichtbare Tabellen</translation>
    </message>
    <message>
        <source>There is no log format &quot;%1&quot;.</source>
        <translation>Das Protokollformat „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>Choose one of: md, html, pdf, json.</source>
        <translation>Wählen Sie eines von diesen: md, html, pdf, json.</translation>
    </message>
    <message>
        <source>Nothing has been done yet.</source>
        <translation>Es wurde noch nichts getan.</translation>
    </message>
    <message>
        <source>There are differences or failures to settle.</source>
        <translation>Es gibt Abweichungen oder Fehler, die zu klären sind.</translation>
    </message>
    <message>
        <source>In progress: nothing was found to differ, but not everything could be checked.</source>
        <translation>Noch nicht abgeschlossen: Es wurde keine Abweichung gefunden, aber nicht alles konnte geprüft werden.</translation>
    </message>
    <message>
        <source>In progress: nothing was found to differ so far.</source>
        <translation>Noch nicht abgeschlossen: Bisher wurde keine Abweichung gefunden.</translation>
    </message>
    <message>
        <source>The migration is complete, and what arrived is proven.</source>
        <translation>Die Migration ist abgeschlossen, und was angekommen ist, ist nachgewiesen.</translation>
    </message>
    <message>
        <source>The success criteria have not been measured yet.</source>
        <translation>Die Erfolgskriterien wurden noch nicht gemessen.</translation>
    </message>
    <message>
        <source>All %1 success criteria are met.</source>
        <translation>Alle %1 Erfolgskriterien sind erfüllt.</translation>
    </message>
    <message>
        <source>%1 of %2 success criteria are met, %3 are not met, %4 were not measured.</source>
        <translation>Erfolgskriterien: %1 von %2 erfüllt, %3 nicht erfüllt, %4 nicht gemessen.</translation>
    </message>
    <message>
        <source>Differences and failures: %1. Could not be checked: %2. Worth a look, but expected or stopped: %3.</source>
        <translation>Abweichungen und Fehler: %1. Nicht prüfbar: %2. Einen Blick wert, aber erwartet oder angehalten: %3.</translation>
    </message>
    <message>
        <source>as of %1 UTC</source>
        <translation>Stand: %1 UTC</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>The PDF form of the log could not be painted.</source>
        <translation>Die PDF-Form des Protokolls konnte nicht gezeichnet werden.</translation>
    </message>
    <message>
        <source>read</source>
        <translation>gelesen</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>Zeit überschritten</translation>
    </message>
    <message>
        <source>out of memory</source>
        <translation>Speicher erschöpft</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>verschlüsselt</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>none</source>
        <translation>kein Wert</translation>
    </message>
    <message>
        <source>PDF documents</source>
        <translation>PDF-Dokumente</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Ending</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>p50, ms</source>
        <translation>p50, ms</translation>
    </message>
    <message>
        <source>p95, ms</source>
        <translation>p95, ms</translation>
    </message>
    <message>
        <source>Max, ms</source>
        <translation>Max., ms</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>A run that reached the limit of %1 counts as the limit.</source>
        <translation>Ein Lauf, der das Zeitlimit von %1 erreicht hat, zählt mit dem Zeitlimit.</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>p99, ms</source>
        <translation>p99, ms</translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation>erfolgreich</translation>
    </message>
    <message>
        <source>The project&apos;s own command</source>
        <translation>Der eigene Befehl des Projekts</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Wall p50, ms</source>
        <translation>Laufzeit p50, ms</translation>
    </message>
    <message>
        <source>Wall p95, ms</source>
        <translation>Laufzeit p95, ms</translation>
    </message>
    <message>
        <source>CPU p50, ms</source>
        <translation>CPU p50, ms</translation>
    </message>
    <message>
        <source>Peak memory</source>
        <translation>Speicherspitze</translation>
    </message>
    <message>
        <source>Its runs on the system &quot;%1&quot; printed different things.</source>
        <translation>Seine Läufe auf dem System „%1“ haben Unterschiedliches ausgegeben.</translation>
    </message>
    <message>
        <source>What it printed on the system &quot;%1&quot; has the SHA-256 %2.</source>
        <translation>Seine Ausgabe auf dem System „%1“ hat den SHA-256-Wert %2.</translation>
    </message>
    <message>
        <source>All runs of all documents</source>
        <translation>Alle Läufe aller Dokumente</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>New ÷ old</source>
        <translation>Neu ÷ alt</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>Verhältnis</translation>
    </message>
    <message>
        <source>Lower bound</source>
        <translation>Untergrenze</translation>
    </message>
    <message>
        <source>Upper bound</source>
        <translation>Obergrenze</translation>
    </message>
    <message>
        <source>Below 1 the new system is faster. The bounds hold with 95 % confidence; up to %1 % slower counts as equal.</source>
        <translation>Unter 1 ist das neue System schneller. Die Grenzen gelten mit 95 % Konfidenz; bis zu %1 % langsamer zählt als gleich.</translation>
    </message>
    <message>
        <source>within the limit</source>
        <translation>innerhalb des Grenzwerts</translation>
    </message>
    <message>
        <source>The slowest document on the new system</source>
        <translation>Das langsamste Dokument auf dem neuen System</translation>
    </message>
    <message>
        <source>Limit, ms</source>
        <translation>Grenzwert, ms</translation>
    </message>
    <message>
        <source>old</source>
        <translation>alt</translation>
    </message>
    <message>
        <source>Outputs that differ from the baseline</source>
        <translation>Ausgaben, die von der Referenzmessung abweichen</translation>
    </message>
    <message>
        <source>Document or command</source>
        <translation>Dokument oder Befehl</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>Rehearsals of the cutover</source>
        <translation>Generalproben der Umstellung</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellung</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Zusammen</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>The cutover was not rehearsed.</source>
        <translation>Die Umstellung wurde nicht geprobt.</translation>
    </message>
    <message>
        <source>could not check: there was no rehearsal</source>
        <translation>nicht prüfbar: Es gab keine Generalprobe</translation>
    </message>
    <message>
        <source>fits into the window</source>
        <translation>passt in das Wartungsfenster</translation>
    </message>
    <message>
        <source>does not fit into the window</source>
        <translation>passt nicht in das Wartungsfenster</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <source>Padded by</source>
        <translation>Zuschlag</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Maintenance window</source>
        <translation>Wartungsfenster</translation>
    </message>
    <message>
        <source>could not look</source>
        <translation>nicht einsehbar</translation>
    </message>
    <message>
        <source>is migrated</source>
        <translation>wird migriert</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>bleibt</translation>
    </message>
    <message>
        <source>Databases found</source>
        <translation>Gefundene Datenbanken</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Found in</source>
        <translation>Gefunden in</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Compared to the migrated one</source>
        <translation>Im Vergleich zur migrierten</translation>
    </message>
    <message>
        <source>No database was found.</source>
        <translation>Es wurde keine Datenbank gefunden.</translation>
    </message>
    <message>
        <source>What the migrated database holds</source>
        <translation>Was die migrierte Datenbank enthält</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Indexes</source>
        <translation>Indexe</translation>
    </message>
    <message>
        <source>Constraints</source>
        <translation>Constraints</translation>
    </message>
    <message>
        <source>Sequences</source>
        <translation>Sequenzen</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Sichten</translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>Funktionen</translation>
    </message>
    <message>
        <source>Triggers</source>
        <translation>Trigger</translation>
    </message>
    <message>
        <source>Extensions</source>
        <translation>Erweiterungen</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Largest tables</source>
        <translation>Größte Tabellen</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>nicht gezählt</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Taken at (UTC)</source>
        <translation>Erstellt (UTC)</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Size on disk</source>
        <translation>Größe auf dem Datenträger</translation>
    </message>
    <message>
        <source>Backup files</source>
        <translation>Dateien der Sicherung</translation>
    </message>
    <message>
        <source>Proof of the backup</source>
        <translation>Beweis der Sicherung</translation>
    </message>
    <message>
        <source>Files with the right checksum</source>
        <translation>Dateien mit richtiger Prüfsumme</translation>
    </message>
    <message>
        <source>Table data entries in the archive</source>
        <translation>Einträge mit Tabellendaten im Archiv</translation>
    </message>
    <message>
        <source>Tables with rows of their own</source>
        <translation>Tabellen mit eigenen Zeilen</translation>
    </message>
    <message>
        <source>Critical tables found</source>
        <translation>Gefundene unverzichtbare Tabellen</translation>
    </message>
    <message>
        <source>Restored in</source>
        <translation>Wiederhergestellt in</translation>
    </message>
    <message>
        <source>same count, content not compared</source>
        <translation>gleiche Zeilenzahl, Inhalt nicht verglichen</translation>
    </message>
    <message>
        <source>Rows that differ: %1.</source>
        <translation>Abweichende Zeilen: %1.</translation>
    </message>
    <message>
        <source>Old rows</source>
        <translation>Zeilen alt</translation>
    </message>
    <message>
        <source>New rows</source>
        <translation>Zeilen neu</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Sequenz</translation>
    </message>
    <message>
        <source>Old value</source>
        <translation>Alter Wert</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>Neuer Wert</translation>
    </message>
    <message>
        <source>(the row is missing)</source>
        <translation>(die Zeile fehlt)</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>whole row</source>
        <translation>ganze Zeile</translation>
    </message>
    <message>
        <source>Differing rows of %1</source>
        <translation>Abweichende Zeilen von %1</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>%1 of %2 differing rows are shown.</source>
        <translation>%1 von %2 abweichenden Zeilen werden gezeigt.</translation>
    </message>
    <message>
        <source>%1 differing rows are shown; how many there are was not counted.</source>
        <translation>%1 abweichende Zeilen werden gezeigt; wie viele es insgesamt sind, wurde nicht gezählt.</translation>
    </message>
    <message>
        <source>row counts only; the content was not compared</source>
        <translation>nur die Zeilenzahlen; der Inhalt wurde nicht verglichen</translation>
    </message>
    <message>
        <source>the text of every row</source>
        <translation>der Text jeder Zeile</translation>
    </message>
    <message>
        <source>the content of every row</source>
        <translation>der Inhalt jeder Zeile</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Verglichen</translation>
    </message>
    <message>
        <source>The differing rows of %1 more tables are in the JSON form of this log.</source>
        <translation>Die abweichenden Zeilen von %1 weiteren Tabellen stehen in der JSON-Form dieses Protokolls.</translation>
    </message>
    <message>
        <source>done by hand: %1</source>
        <translation>von Hand erledigt: %1</translation>
    </message>
    <message>
        <source>Know the old system, back it up, prove the backup, and prepare the way back.</source>
        <translation>Das alte System erfassen und sichern, die Sicherung beweisen und den Rückweg vorbereiten.</translation>
    </message>
    <message>
        <source>Make the new, clean repository with its Docker environment.</source>
        <translation>Das neue, saubere Repository mit seiner Docker-Umgebung anlegen.</translation>
    </message>
    <message>
        <source>Move the database, and prove that every row arrived.</source>
        <translation>Die Datenbank umziehen und nachweisen, dass jede Zeile angekommen ist.</translation>
    </message>
    <message>
        <source>Show that the new system does the same work, and as fast.</source>
        <translation>Zeigen, dass das neue System dasselbe leistet, und ebenso schnell.</translation>
    </message>
    <message>
        <source>Rehearse the change of systems, and hold the result against the success criteria.</source>
        <translation>Den Wechsel der Systeme proben und das Ergebnis mit den Erfolgskriterien vergleichen.</translation>
    </message>
    <message>
        <source>“%1” is no value for %2.</source>
        <translation>„%1“ ist kein Wert für %2.</translation>
    </message>
    <message>
        <source>Use a number from %1 to %2.</source>
        <translation>Verwenden Sie eine Zahl von %1 bis %2.</translation>
    </message>
    <message>
        <source>Tables at a time</source>
        <translation>Tabellen gleichzeitig</translation>
    </message>
    <message>
        <source>Measured runs</source>
        <translation>Gemessene Läufe</translation>
    </message>
    <message>
        <source>How often every document is read and the command is run, after one run to warm up. More runs give a surer verdict and take longer.</source>
        <translation>Wie oft jedes Dokument gelesen und der Befehl ausgeführt wird, nach einem Lauf zum Aufwärmen. Mehr Läufe geben ein sichereres Urteil und dauern länger.</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Spielraum</translation>
    </message>
    <message>
        <source>How much slower the new system may be and still count as equal.</source>
        <translation>Um wie viel langsamer das neue System sein darf und noch als gleich gilt.</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>“%1” is no margin.</source>
        <translation>„%1“ ist kein Spielraum.</translation>
    </message>
    <message>
        <source>How long the old system may be closed for writing during the cutover.</source>
        <translation>Wie lange das alte System während der Umstellung für Schreibzugriffe gesperrt sein darf.</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Rehearsals</source>
        <translation>Generalproben</translation>
    </message>
    <message>
        <source>How often the cutover is tried; the spread of the runs makes the estimate.</source>
        <translation>Wie oft die Umstellung geprobt wird; die Streuung der Läufe ergibt die Schätzung.</translation>
    </message>
    <message>
        <source>Tables that every backup must hold, one a line, as schema.name.</source>
        <translation>Tabellen, die jede Sicherung enthalten muss, eine je Zeile, als schema.name.</translation>
    </message>
    <message>
        <source>“%1” names no schema.</source>
        <translation>„%1“ nennt kein Schema.</translation>
    </message>
    <message>
        <source>Write every table as schema.name, such as public.invoice.</source>
        <translation>Schreiben Sie jede Tabelle als schema.name, etwa public.invoice.</translation>
    </message>
    <message>
        <source>Folder of sample PDFs</source>
        <translation>Ordner mit Beispiel-PDFs</translation>
    </message>
    <message>
        <source>Documents that are read before and after the migration. Without a folder, the steps that need documents are skipped.</source>
        <translation>Dokumente, die vor und nach der Migration gelesen werden. Ohne Ordner werden die Schritte übersprungen, die Dokumente brauchen.</translation>
    </message>
    <message>
        <source>Choose the folder that holds the sample PDFs, or leave the field empty.</source>
        <translation>Wählen Sie den Ordner mit den Beispiel-PDFs, oder lassen Sie das Feld leer.</translation>
    </message>
    <message>
        <source>Command of the project</source>
        <translation>Befehl des Projekts</translation>
    </message>
    <message>
        <source>Command that switches back</source>
        <translation>Befehl zum Zurückschalten</translation>
    </message>
    <message>
        <source>Points the endpoint back to the old system; rollback.sh runs it. Empty: done by hand.</source>
        <translation>Richtet den Endpunkt wieder auf das alte System; rollback.sh führt ihn aus. Leer: von Hand zu erledigen.</translation>
    </message>
    <message>
        <source>Folder of the new repository</source>
        <translation>Ordner des neuen Repositorys</translation>
    </message>
    <message>
        <source>Empty, or not there yet.</source>
        <translation>Leer oder noch nicht vorhanden.</translation>
    </message>
    <message>
        <source>“%1” is no absolute path.</source>
        <translation>„%1“ ist kein absoluter Pfad.</translation>
    </message>
    <message>
        <source>Choose a folder that is empty or not there yet.</source>
        <translation>Wählen Sie einen Ordner, der leer oder noch nicht vorhanden ist.</translation>
    </message>
    <message>
        <source>The new repository&apos;s first commit holds its text.</source>
        <translation>Der erste Commit des neuen Repositorys enthält ihren Text.</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>Done by hand</source>
        <translation>Von Hand erledigt</translation>
    </message>
    <message>
        <source>done by hand</source>
        <translation>von Hand erledigt</translation>
    </message>
    <message>
        <source>%1: done by hand; nothing was checked. %2</source>
        <translation>%1: von Hand erledigt; nichts wurde geprüft. %2</translation>
    </message>
    <message>
        <source>The server is too old, PostgreSQL %1: %2.</source>
        <translation>Der Server ist zu alt, PostgreSQL %1: %2.</translation>
    </message>
    <message>
        <source>Rehome reads PostgreSQL %1 and newer: upgrade the old server first.</source>
        <translation>Rehome liest PostgreSQL %1 und neuer: Aktualisieren Sie zuerst den alten Server.</translation>
    </message>
    <message>
        <source>The settings %1 have no PostgreSQL database named &apos;%2&apos;.</source>
        <translation>In den Einstellungen %1 gibt es keine PostgreSQL-Datenbank mit dem Namen &apos;%2&apos;.</translation>
    </message>
    <message>
        <source>The settings name no PostgreSQL database.</source>
        <translation>Die Einstellungen nennen keine PostgreSQL-Datenbank.</translation>
    </message>
    <message numerus="yes">
        <source>The settings name %n PostgreSQL databases: choose the one that the application really uses.</source>
        <translation>
            <numerusform>Die Einstellungen nennen %n PostgreSQL-Datenbank: Wählen Sie die, die die Anwendung wirklich benutzt.</numerusform>
            <numerusform>Die Einstellungen nennen %n PostgreSQL-Datenbanken: Wählen Sie die, die die Anwendung wirklich benutzt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The app %1 lies in %2 and is found by a change of the search path: it can be imported under two names.</source>
        <translation>Die App %1 liegt in %2 und wird durch eine Änderung des Suchpfads gefunden: Sie lässt sich unter zwei Namen importieren.</translation>
    </message>
    <message>
        <source>Projects are nested: the package %1 lies in another one of the same name.</source>
        <translation>Die Projekte sind ineinander verschachtelt: Das Paket %1 liegt in einem anderen gleichen Namens.</translation>
    </message>
    <message>
        <source>Projects are nested: %1 holds a manage.py of its own.</source>
        <translation>Die Projekte sind ineinander verschachtelt: %1 enthält eine eigene manage.py.</translation>
    </message>
    <message>
        <source>Choose the interpreter that runs the project, such as venv/bin/python in its folder, or install the project&apos;s requirements.</source>
        <translation>Wählen Sie den Interpreter, der das Projekt ausführt, etwa venv/bin/python in seinem Ordner, oder installieren Sie die Abhängigkeiten des Projekts.</translation>
    </message>
    <message>
        <source>There is no Django project in %1: neither it nor a folder below it holds a manage.py.</source>
        <translation>In %1 gibt es kein Django-Projekt: Weder dieser Ordner noch einer darunter enthält eine manage.py.</translation>
    </message>
    <message>
        <source>Choose the folder in which `python manage.py` is run.</source>
        <translation>Wählen Sie den Ordner, in dem `python manage.py` ausgeführt wird.</translation>
    </message>
    <message>
        <source>The settings have DEBUG = True.</source>
        <translation>In den Einstellungen steht DEBUG = True.</translation>
    </message>
    <message>
        <source>%1 is the old project&apos;s place.</source>
        <translation>%1 ist der Ort des alten Projekts.</translation>
    </message>
    <message>
        <source>Choose a folder outside of the old project, which stays as it is.</source>
        <translation>Wählen Sie einen Ordner außerhalb des alten Projekts, das bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>“%1” needs “%2”, which is outdated.</source>
        <translation>„%1“ setzt „%2“ voraus, und das ist veraltet.</translation>
    </message>
    <message>
        <source>Run %1 again.</source>
        <translation>Führen Sie %1 erneut aus.</translation>
    </message>
    <message>
        <source>Process %1 still works in %2 and cannot be ended.</source>
        <translation>Der Prozess %1 arbeitet noch in %2 und lässt sich nicht beenden.</translation>
    </message>
    <message>
        <source>End it, then try again.</source>
        <translation>Beenden Sie ihn und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Ending process %1, which a killed run left in %2.</source>
        <translation>Der Prozess %1, den ein abgebrochener Lauf in %2 hinterlassen hat, wird beendet.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>names</comment>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 tables differ: %2.</source>
        <translation>
            <numerusform>%n von %1 Tabellen ist verschieden: %2.</numerusform>
            <numerusform>%n von %1 Tabellen sind verschieden: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 sequences differ: %2.</source>
        <translation>
            <numerusform>%n von %1 Sequenzen ist verschieden: %2.</numerusform>
            <numerusform>%n von %1 Sequenzen sind verschieden: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was found to differ, but not everything could be checked.</source>
        <translation>Kein Unterschied wurde gefunden, aber nicht alles konnte geprüft werden.</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 tables could not be checked: %2.</source>
        <translation>
            <numerusform>%n von %1 Tabellen konnte nicht geprüft werden: %2.</numerusform>
            <numerusform>%n von %1 Tabellen konnten nicht geprüft werden: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 sequences could not be checked: %2.</source>
        <translation>
            <numerusform>%n von %1 Sequenzen konnte nicht geprüft werden: %2.</numerusform>
            <numerusform>%n von %1 Sequenzen konnten nicht geprüft werden: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>PostgreSQL %1 is ready on %2, port %3.</source>
        <translation>PostgreSQL %1 ist bereit auf %2, Port %3.</translation>
    </message>
    <message>
        <source>Failed after %1: %2 %3</source>
        <comment>duration, what happened, what to do</comment>
        <translation>Fehlgeschlagen nach %1: %2 %3</translation>
    </message>
    <message>
        <source>Ended after %1: %2</source>
        <comment>duration, result</comment>
        <translation>Beendet nach %1: %2</translation>
    </message>
    <message>
        <source>“%1” begins.</source>
        <translation>„%1“ beginnt.</translation>
    </message>
    <message>
        <source>%1 is restored.</source>
        <translation>%1 ist wiederhergestellt.</translation>
    </message>
    <message>
        <source>Every step is done or skipped and nothing was found to differ, but not everything could be checked.</source>
        <translation>Jeder Schritt ist erledigt oder übersprungen, und kein Unterschied wurde gefunden, aber nicht alles konnte geprüft werden.</translation>
    </message>
    <message>
        <source>Every step is done or skipped, but not every success criterion was measured.</source>
        <translation>Jeder Schritt ist erledigt oder übersprungen, aber nicht jedes Erfolgskriterium wurde gemessen.</translation>
    </message>
    <message>
        <source>%1: %2 rows old, %3 new: same.</source>
        <translation>%1: %2 Zeilen alt, %3 neu: gleich.</translation>
    </message>
    <message>
        <source>%1: %2 rows old, %3 new: differs. %4</source>
        <translation>%1: %2 Zeilen alt, %3 neu: verschieden. %4</translation>
    </message>
    <message>
        <source>%1 could not be checked: %2</source>
        <translation>%1 konnte nicht geprüft werden: %2</translation>
    </message>
    <message>
        <source>%1: %2 rows old, %3 new: differs.</source>
        <translation>%1: %2 Zeilen alt, %3 neu: verschieden.</translation>
    </message>
    <message>
        <source>Found by earlier runs</source>
        <translation>Befunde früherer Läufe</translation>
    </message>
    <message numerus="yes">
        <source>%n of them are outdated: what they are about was run again since.</source>
        <translation>
            <numerusform>%n davon ist veraltet: was es betrifft, lief seitdem erneut.</numerusform>
            <numerusform>%n davon sind veraltet: was sie betreffen, lief seitdem erneut.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every step is done or skipped, but the success criteria are outdated.</source>
        <translation>Jeder Schritt ist erledigt oder übersprungen, aber die Erfolgskriterien sind veraltet.</translation>
    </message>
    <message>
        <source>The rows were counted on both sides; `rehome-cli verify` compares their content.</source>
        <translation>Die Zeilen wurden auf beiden Seiten gezählt; `rehome-cli verify` vergleicht ihren Inhalt.</translation>
    </message>
    <message>
        <source>old:</source>
        <translation>alt:</translation>
    </message>
    <message>
        <source>new:</source>
        <translation>neu:</translation>
    </message>
    <message>
        <source>%1: refreshed</source>
        <translation>%1: neu berechnet</translation>
    </message>
    <message>
        <source>The schema is identical: %1 objects.</source>
        <translation>Das Schema ist identisch: %1 Objekte.</translation>
    </message>
    <message numerus="yes">
        <source>The schema is the same: %n of %1 objects differ for a good reason.</source>
        <translation>
            <numerusform>Das Schema ist gleich: %n von %1 Objekten weicht begründet ab.</numerusform>
            <numerusform>Das Schema ist gleich: %n von %1 Objekten weichen begründet ab.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 schema objects differ: %2.</source>
        <translation>
            <numerusform>%n von %1 Schemaobjekten ist verschieden: %2.</numerusform>
            <numerusform>%n von %1 Schemaobjekten sind verschieden: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of the schema could not be checked: %1.</source>
        <translation>
            <numerusform>%n Teil des Schemas konnte nicht geprüft werden: %1.</numerusform>
            <numerusform>%n Teile des Schemas konnten nicht geprüft werden: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The restored backup is not what was backed up. %1</source>
        <translation>Die wiederhergestellte Sicherung ist nicht das, was gesichert wurde. %1</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) with %1 rows copied in %2; the database now takes %3.</source>
        <translation>
            <numerusform>%n Tabelle mit %1 Zeilen in %2 kopiert; die Datenbank belegt jetzt %3.</numerusform>
            <numerusform>%n Tabellen mit %1 Zeilen in %2 kopiert; die Datenbank belegt jetzt %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) could not be carried over.</source>
        <translation>
            <numerusform>%n Sache konnte nicht übernommen werden.</numerusform>
            <numerusform>%n Dinge konnten nicht übernommen werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is no level of comparison.</source>
        <translation>„%1“ ist keine Vergleichsstufe.</translation>
    </message>
    <message>
        <source>Run “Back up the database” and the steps after it again, which takes the strict hashes; or choose to compare row counts and content.</source>
        <translation>Führen Sie „Datenbank sichern“ und die Schritte danach erneut aus, um die strengen Hashwerte zu bilden; oder wählen Sie den Vergleich von Zeilenzahlen und Inhalt.</translation>
    </message>
    <message>
        <source>Counts every row and hashes the content of every table of the new database, and compares it and the schema with the snapshot of the old one; checks that no sequence is behind.</source>
        <translation>Zählt jede Zeile und bildet den Hashwert des Inhalts jeder Tabelle der neuen Datenbank und vergleicht dies und das Schema mit dem Snapshot der alten; prüft, dass keine Sequenz zurückliegt.</translation>
    </message>
    <message>
        <source>“%1” is not offered.</source>
        <translation>„%1“ steht nicht zur Auswahl.</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Row counts only</source>
        <translation>Nur Zeilenzahlen</translation>
    </message>
    <message>
        <source>Row counts and content</source>
        <translation>Zeilenzahlen und Inhalt</translation>
    </message>
    <message>
        <source>Strict: every value as text</source>
        <translation>Streng: jeder Wert als Text</translation>
    </message>
    <message>
        <source>Format of the backup</source>
        <translation>Format der Sicherung</translation>
    </message>
    <message>
        <source>A folder is written by several jobs at once, which is faster. A single file is easier to carry, and is written by one job. Both are restored by several.</source>
        <translation>Einen Ordner schreiben mehrere Prozesse gleichzeitig, das ist schneller. Eine einzelne Datei ist leichter zu transportieren und wird von einem Prozess geschrieben. Wiederhergestellt werden beide von mehreren.</translation>
    </message>
    <message>
        <source>Folder, several tables at a time</source>
        <translation>Ordner, mehrere Tabellen gleichzeitig</translation>
    </message>
    <message>
        <source>One file</source>
        <translation>Eine Datei</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>Komprimierung</translation>
    </message>
    <message>
        <source>lz4 and zstd need pg_dump 16 or newer. Higher levels take much more time for little space.</source>
        <translation>lz4 und zstd brauchen pg_dump 16 oder neuer. Höhere Stufen kosten viel mehr Zeit und sparen nur wenig Platz.</translation>
    </message>
    <message>
        <source>What serves best</source>
        <translation>Was am besten passt</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Schema, %1 %2 could not be checked: %3</source>
        <translation>Schema, %1 %2 konnte nicht geprüft werden: %3</translation>
    </message>
    <message>
        <source>Schema, %1 %2 differs: %3</source>
        <translation>Schema, %1 %2 weicht ab: %3</translation>
    </message>
    <message>
        <source>%1 schema objects compared.</source>
        <translation>%1 Schemaobjekte verglichen.</translation>
    </message>
    <message numerus="yes">
        <source>Schema: %n more difference(s), which the result lists.</source>
        <translation>
            <numerusform>Schema: %n weitere Abweichung, die das Ergebnis aufführt.</numerusform>
            <numerusform>Schema: %n weitere Abweichungen, die das Ergebnis aufführt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hashing the backup&apos;s files and syncing them to disk: %1.</source>
        <translation>Die Hashwerte der Dateien der Sicherung werden gebildet und die Dateien mit dem Datenträger synchronisiert: %1.</translation>
    </message>
    <message>
        <source>Another run is writing a backup into %1.</source>
        <translation>Ein anderer Lauf schreibt gerade eine Sicherung in %1.</translation>
    </message>
    <message>
        <source>%1, which a backup that was killed had left behind, was removed: %2.</source>
        <translation>%1, von einer abgebrochenen Sicherung zurückgelassen, wurde entfernt: %2.</translation>
    </message>
    <message>
        <source>Use gzip:1 to gzip:9 or none; with pg_dump 16 or newer also lz4 and zstd:1 to zstd:19.</source>
        <translation>Verwenden Sie gzip:1 bis gzip:9 oder none; mit pg_dump 16 oder neuer auch lz4 und zstd:1 bis zstd:19.</translation>
    </message>
    <message>
        <source>The archive is compressed with gzip:1, the fastest that pg_dump %1 offers.</source>
        <translation>Das Archiv wird mit gzip:1 komprimiert, dem schnellsten Verfahren, das pg_dump %1 anbietet.</translation>
    </message>
    <message>
        <source>The archive is compressed with gzip:1, since this pg_dump %1 was built without zstd.</source>
        <translation>Das Archiv wird mit gzip:1 komprimiert, da dieses pg_dump %1 ohne zstd gebaut wurde.</translation>
    </message>
    <message>
        <source>The archive is compressed with zstd:1, which pg_dump %1 offers: it takes a third of gzip&apos;s time and less space.</source>
        <translation>Das Archiv wird mit zstd:1 komprimiert, das pg_dump %1 anbietet: Es braucht ein Drittel der Zeit von gzip und weniger Platz.</translation>
    </message>
    <message>
        <source>There is no compression %1.</source>
        <translation>Die Komprimierung %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>pg_dump %1 does not offer the compression %2.</source>
        <translation>pg_dump %1 bietet die Komprimierung %2 nicht an.</translation>
    </message>
    <message>
        <source>The archive is compressed as asked for: %1.</source>
        <translation>Das Archiv wird wie verlangt komprimiert: %1.</translation>
    </message>
    <message>
        <source>Choose another database, or allow it to be replaced with --overwrite: it is then kept under another name.</source>
        <translation>Wählen Sie eine andere Datenbank, oder erlauben Sie mit --overwrite, sie zu ersetzen: Sie bleibt dann unter einem anderen Namen erhalten.</translation>
    </message>
    <message>
        <source>look at both sides</source>
        <translation>beide Seiten ansehen</translation>
    </message>
    <message>
        <source>read the schema</source>
        <translation>Schema lesen</translation>
    </message>
    <message>
        <source>make the tables</source>
        <translation>Tabellen anlegen</translation>
    </message>
    <message>
        <source>copy the rows, build the indexes</source>
        <translation>Zeilen kopieren, Indexe aufbauen</translation>
    </message>
    <message>
        <source>make the rest</source>
        <translation>das Übrige anlegen</translation>
    </message>
    <message>
        <source>take the place</source>
        <translation>den Platz einnehmen</translation>
    </message>
    <message>
        <source>%1: COPY did not begin.</source>
        <translation>%1: COPY hat nicht begonnen.</translation>
    </message>
    <message>
        <source>The table %1 has %2 rows on the old side, but %3 arrived.</source>
        <translation>Die Tabelle %1 hat auf der alten Seite %2 Zeilen, angekommen sind aber %3.</translation>
    </message>
    <message>
        <source>Do not use the copy. Try again, and compare both databases afterwards.</source>
        <translation>Verwenden Sie die Kopie nicht. Versuchen Sie es erneut, und vergleichen Sie danach beide Datenbanken.</translation>
    </message>
    <message numerus="yes">
        <source>The database %1 of the new side holds %n table(s) already.</source>
        <translation>
            <numerusform>Die Datenbank %1 der neuen Seite enthält bereits %n Tabelle.</numerusform>
            <numerusform>Die Datenbank %1 der neuen Seite enthält bereits %n Tabellen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The database %1 of the new side is not empty.</source>
        <translation>Die Datenbank %1 der neuen Seite ist nicht leer.</translation>
    </message>
    <message>
        <source>The new server does not have the extension(s) %1.</source>
        <translation>Diese Erweiterungen gibt es auf dem neuen Server nicht: %1.</translation>
    </message>
    <message>
        <source>Install them there, or drop them on the old side if nothing uses them.</source>
        <translation>Installieren Sie sie dort, oder löschen Sie sie auf der alten Seite, wenn nichts sie verwendet.</translation>
    </message>
    <message>
        <source>The new server has no tablespace %1: everything is put into its own.</source>
        <translation>Auf dem neuen Server gibt es keinen Tablespace %1: Alles kommt in seinen eigenen.</translation>
    </message>
    <message>
        <source>Event triggers are left out: only a superuser can make them.</source>
        <translation>Ereignistrigger werden ausgelassen: Nur ein Superuser kann sie anlegen.</translation>
    </message>
    <message>
        <source>Subscriptions are left out: two databases would take from the same slot.</source>
        <translation>Subskriptionen werden ausgelassen: Zwei Datenbanken würden sich aus demselben Slot bedienen.</translation>
    </message>
    <message>
        <source>Allow it with ALTER ROLE … CREATEDB, use an administrator of that server, or have an empty database made with the same encoding: it is then filled.</source>
        <translation>Erlauben Sie es mit ALTER ROLE … CREATEDB, verwenden Sie einen Administrator dieses Servers, oder lassen Sie eine leere Datenbank mit derselben Kodierung anlegen: Sie wird dann gefüllt.</translation>
    </message>
    <message>
        <source>%1 may not create databases on the new server.</source>
        <translation>%1 darf auf dem neuen Server keine Datenbanken anlegen.</translation>
    </message>
    <message>
        <source>The empty database %1 has the encoding %2, not %3, and %4 may not create another.</source>
        <translation>Die leere Datenbank %1 hat die Kodierung %2, nicht %3, und %4 darf keine andere anlegen.</translation>
    </message>
    <message>
        <source>%1 may not create databases on the new server: the empty database %2 is filled where it is. Until the copy is whole, it is seen half made; if the copy fails, whatever is in it then is dropped.</source>
        <translation>%1 darf auf dem neuen Server keine Datenbanken anlegen: Die leere Datenbank %2 wird an Ort und Stelle gefüllt. Bis die Kopie vollständig ist, ist sie halbfertig zu sehen; schlägt das Kopieren fehl, wird alles gelöscht, was dann in ihr ist.</translation>
    </message>
    <message>
        <source>Old and new side are the same database: %1.</source>
        <translation>Alte und neue Seite sind dieselbe Datenbank: %1.</translation>
    </message>
    <message>
        <source>Name another database for the new side.</source>
        <translation>Geben Sie für die neue Seite eine andere Datenbank an.</translation>
    </message>
    <message>
        <source>The server does not tell how far it is: %1</source>
        <translation>Der Server sagt nicht, wie weit er ist: %1</translation>
    </message>
    <message>
        <source>%1 is copied.</source>
        <translation>%1 ist kopiert.</translation>
    </message>
    <message>
        <source>The index %1 is built.</source>
        <translation>Der Index %1 ist aufgebaut.</translation>
    </message>
    <message>
        <source>The new server has no collations of the kind %1; its operating system&apos;s are used instead.</source>
        <translation>Auf dem neuen Server gibt es keine Sortierfolgen der Art %1; stattdessen werden die seines Betriebssystems verwendet.</translation>
    </message>
    <message>
        <source>This could not be set on the new database: %1</source>
        <translation>Dies konnte für die neue Datenbank nicht gesetzt werden: %1</translation>
    </message>
    <message>
        <source>Who writes to %1 waits until it is up to date; who reads does not.</source>
        <translation>Wer in %1 schreibt, wartet, bis alles auf dem neuesten Stand ist; wer liest, wartet nicht.</translation>
    </message>
    <message>
        <source>The table %1 cannot be compared: %2</source>
        <translation>Die Tabelle %1 kann nicht verglichen werden: %2</translation>
    </message>
    <message>
        <source>Nothing was changed. Use a user who may read every table.</source>
        <translation>Nichts wurde geändert. Verwenden Sie einen Benutzer, der jede Tabelle lesen darf.</translation>
    </message>
    <message>
        <source>The table %1 is on the new side only; it was left as it is.</source>
        <translation>Die Tabelle %1 gibt es nur auf der neuen Seite; sie blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>Nothing was changed. Use `rehome-cli sync --strategy full`, which makes the tables anew.</source>
        <translation>Nichts wurde geändert. Verwenden Sie `rehome-cli sync --strategy full`; das legt die Tabellen neu an.</translation>
    </message>
    <message>
        <source>%1 of rows written.</source>
        <translation>%1 an Zeilen geschrieben.</translation>
    </message>
    <message>
        <source>The table %1 is not the same as on the old side after its rows were written.</source>
        <translation>Die Tabelle %1 ist nach dem Schreiben ihrer Zeilen nicht dieselbe wie auf der alten Seite.</translation>
    </message>
    <message>
        <source>Nothing was changed. A trigger or a rule of the table may have written something else: use `rehome-cli sync --strategy full`.</source>
        <translation>Nichts wurde geändert. Ein Trigger oder eine Regel der Tabelle kann etwas anderes geschrieben haben: Verwenden Sie `rehome-cli sync --strategy full`.</translation>
    </message>
    <message>
        <source>This could not be undone: %1</source>
        <translation>Dies konnte nicht rückgängig gemacht werden: %1</translation>
    </message>
    <message>
        <source>%1 large objects on the old side, %2 on the new one.</source>
        <translation>%1 Large Objects auf der alten Seite, %2 auf der neuen.</translation>
    </message>
    <message>
        <source>The large objects of the two sides were hashed in different ways, so that only their number could be compared.</source>
        <translation>Die Hashwerte der Large Objects wurden auf den beiden Seiten unterschiedlich gebildet, sodass nur ihre Zahl verglichen werden konnte.</translation>
    </message>
    <message>
        <source>The same number of large objects, but not the same content.</source>
        <translation>Gleiche Zahl an Large Objects, aber nicht der gleiche Inhalt.</translation>
    </message>
    <message numerus="yes">
        <source>%n large object(s) differ.</source>
        <translation>
            <numerusform>%n Large Object weicht ab.</numerusform>
            <numerusform>%n Large Objects weichen ab.</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for the differing large objects.</source>
        <translation>Die abweichenden Large Objects werden gesucht.</translation>
    </message>
    <message>
        <source>Large objects were counted when the backup was taken, but are not in the archive.</source>
        <translation>Large Objects wurden bei der Sicherung gezählt, fehlen aber im Archiv.</translation>
    </message>
    <message>
        <source>The backup could not be restored. %1</source>
        <translation>Die Sicherung konnte nicht wiederhergestellt werden. %1</translation>
    </message>
    <message>
        <source>The backup could not be restored: pg_restore failed at %1. %2</source>
        <translation>Die Sicherung konnte nicht wiederhergestellt werden: pg_restore ist bei %1 fehlgeschlagen. %2</translation>
    </message>
    <message>
        <source>The server is as it was before. %1</source>
        <translation>Der Server ist, wie er vorher war. %1</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>%1 geändert</translation>
    </message>
    <message>
        <source>%1 missing on the new side</source>
        <translation>%1 auf der neuen Seite fehlend</translation>
    </message>
    <message>
        <source>%1 only on the new side</source>
        <translation>%1 nur auf der neuen Seite</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) differ: %1.</source>
        <translation>
            <numerusform>%n Zeile weicht ab: %1.</numerusform>
            <numerusform>%n Zeilen weichen ab: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 for the role %2</source>
        <translation>%1 für die Rolle %2</translation>
    </message>
    <message>
        <source>The new server does not have the library %1.</source>
        <translation>Auf dem neuen Server gibt es die Bibliothek %1 nicht.</translation>
    </message>
    <message>
        <source>The old database&apos;s setting %1 could not be made in the new one.</source>
        <translation>Die Einstellung %1 aus der alten Datenbank konnte in der neuen nicht gesetzt werden.</translation>
    </message>
    <message>
        <source>The old database&apos;s setting %1 could not be made in the new one: %2</source>
        <translation>Die Einstellung %1 aus der alten Datenbank konnte in der neuen nicht gesetzt werden: %2</translation>
    </message>
    <message>
        <source>The new database is read-only until told otherwise, as the old one was: its setting %1 came along.</source>
        <translation>Die neue Datenbank ist bis auf Weiteres schreibgeschützt, wie es die alte war: Ihre Einstellung %1 kam mit.</translation>
    </message>
    <message>
        <source>The comment of the old database could not be given to the new one: %1</source>
        <translation>Der Kommentar der alten Datenbank konnte der neuen nicht gegeben werden: %1</translation>
    </message>
    <message numerus="yes">
        <source>Missing on the new side, with %n object(s) that belong to it.</source>
        <translation>
            <numerusform>Fehlt auf der neuen Seite, samt %n zugehörigen Objekt.</numerusform>
            <numerusform>Fehlt auf der neuen Seite, samt %n zugehörigen Objekten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On the new side only, with %n object(s) that belong to it.</source>
        <translation>
            <numerusform>Nur auf der neuen Seite, samt %n zugehörigen Objekt.</numerusform>
            <numerusform>Nur auf der neuen Seite, samt %n zugehörigen Objekten.</numerusform>
        </translation>
    </message>
    <message>
        <source>(all)</source>
        <translation>(alle)</translation>
    </message>
    <message>
        <source>Missing on the new side.</source>
        <translation>Fehlt auf der neuen Seite.</translation>
    </message>
    <message>
        <source>On the new side only.</source>
        <translation>Nur auf der neuen Seite.</translation>
    </message>
    <message>
        <source>The columns stand in another order.</source>
        <translation>Die Spalten stehen in anderer Reihenfolge.</translation>
    </message>
    <message>
        <source>Columns are told apart by their names.</source>
        <translation>Spalten werden an ihren Namen unterschieden.</translation>
    </message>
    <message>
        <source>An extension comes in the version that the server has.</source>
        <translation>Eine Erweiterung kommt in der Version, die der Server hat.</translation>
    </message>
    <message>
        <source>The comment on an extension comes with its version.</source>
        <translation>Der Kommentar zu einer Erweiterung kommt mit ihrer Version.</translation>
    </message>
    <message>
        <source>From PostgreSQL 16 on, the names of ICU locales are written in another way.</source>
        <translation>Ab PostgreSQL 16 werden die Namen von ICU-Locales anders geschrieben.</translation>
    </message>
    <message>
        <source>Owners and privileges are not carried over.</source>
        <translation>Eigentümer und Rechte werden nicht übernommen.</translation>
    </message>
    <message>
        <source>The role %1 does not exist on the new server.</source>
        <translation>Die Rolle %1 gibt es auf dem neuen Server nicht.</translation>
    </message>
    <message>
        <source>The privilege MAINTAIN came with PostgreSQL 17.</source>
        <translation>Das Recht MAINTAIN kam mit PostgreSQL 17 hinzu.</translation>
    </message>
    <message>
        <source>From PostgreSQL 15 on, not everyone may create in the schema public.</source>
        <translation>Ab PostgreSQL 15 darf nicht jeder im Schema public etwas anlegen.</translation>
    </message>
    <message>
        <source>The type is another one.</source>
        <translation>Der Typ ist ein anderer.</translation>
    </message>
    <message>
        <source>Whether it may be NULL is not the same.</source>
        <translation>Ob NULL erlaubt ist, ist nicht gleich.</translation>
    </message>
    <message>
        <source>The default is another one.</source>
        <translation>Der Vorgabewert ist ein anderer.</translation>
    </message>
    <message>
        <source>The expression that generates it is another one.</source>
        <translation>Der Ausdruck, der sie erzeugt, ist ein anderer.</translation>
    </message>
    <message>
        <source>The kind of identity is another one.</source>
        <translation>Die Art der Identitätsspalte ist eine andere.</translation>
    </message>
    <message>
        <source>The collation is another one.</source>
        <translation>Die Sortierfolge ist eine andere.</translation>
    </message>
    <message>
        <source>The way it is stored is another one.</source>
        <translation>Die Art der Speicherung ist eine andere.</translation>
    </message>
    <message>
        <source>The compression is another one.</source>
        <translation>Die Komprimierung ist eine andere.</translation>
    </message>
    <message>
        <source>The statistics target is another one.</source>
        <translation>Das Statistikziel ist ein anderes.</translation>
    </message>
    <message>
        <source>The options are other ones.</source>
        <translation>Die Optionen sind andere.</translation>
    </message>
    <message>
        <source>Whether it is logged is not the same.</source>
        <translation>Ob sie geloggt wird, ist nicht gleich.</translation>
    </message>
    <message>
        <source>The partition key is another one.</source>
        <translation>Der Partitionierungsschlüssel ist ein anderer.</translation>
    </message>
    <message>
        <source>The bound of the partition is another one.</source>
        <translation>Die Begrenzung der Partition ist eine andere.</translation>
    </message>
    <message>
        <source>It inherits from other tables.</source>
        <translation>Sie erbt von anderen Tabellen.</translation>
    </message>
    <message>
        <source>The access method is another one.</source>
        <translation>Die Zugriffsmethode ist eine andere.</translation>
    </message>
    <message>
        <source>Whether row-level security is on is not the same.</source>
        <translation>Ob Sicherheit auf Zeilenebene eingeschaltet ist, ist nicht gleich.</translation>
    </message>
    <message>
        <source>The replica identity is another one.</source>
        <translation>Die Replica-Identität ist eine andere.</translation>
    </message>
    <message>
        <source>The index is valid on one side only.</source>
        <translation>Der Index ist nur auf einer Seite gültig.</translation>
    </message>
    <message>
        <source>The table is clustered by another index.</source>
        <translation>Die Tabelle ist nach einem anderen Index geclustert.</translation>
    </message>
    <message>
        <source>It is attached to another index.</source>
        <translation>Er ist einem anderen Index zugeordnet.</translation>
    </message>
    <message>
        <source>It is filled on one side only.</source>
        <translation>Sie ist nur auf einer Seite gefüllt.</translation>
    </message>
    <message>
        <source>When it is enabled is not the same.</source>
        <translation>Wann die Ausführung aktiviert ist, ist nicht gleich.</translation>
    </message>
    <message>
        <source>It is enforced on one side only.</source>
        <translation>Die Einhaltung wird nur auf einer Seite erzwungen.</translation>
    </message>
    <message>
        <source>The roles are other ones.</source>
        <translation>Die Rollen sind andere.</translation>
    </message>
    <message>
        <source>The command is another one.</source>
        <translation>Der Befehl ist ein anderer.</translation>
    </message>
    <message>
        <source>The condition for reading is another one.</source>
        <translation>Die Bedingung für das Lesen ist eine andere.</translation>
    </message>
    <message>
        <source>The condition for writing is another one.</source>
        <translation>Die Bedingung für das Schreiben ist eine andere.</translation>
    </message>
    <message>
        <source>The increment is another one.</source>
        <translation>Die Schrittweite ist eine andere.</translation>
    </message>
    <message>
        <source>Whether it begins anew at its end is not the same.</source>
        <translation>Ob sie am Ende von vorn beginnt, ist nicht gleich.</translation>
    </message>
    <message>
        <source>The range is another one.</source>
        <translation>Der Wertebereich ist ein anderer.</translation>
    </message>
    <message>
        <source>The start is another one.</source>
        <translation>Der Startwert ist ein anderer.</translation>
    </message>
    <message>
        <source>The number of values held ready is another one.</source>
        <translation>Die Zahl der vorgehaltenen Werte ist eine andere.</translation>
    </message>
    <message>
        <source>It is owned by another column.</source>
        <translation>Sie gehört zu einer anderen Spalte.</translation>
    </message>
    <message>
        <source>The labels are other ones.</source>
        <translation>Die Labels sind andere.</translation>
    </message>
    <message>
        <source>The attributes are other ones.</source>
        <translation>Die Attribute sind andere.</translation>
    </message>
    <message>
        <source>It is in another schema.</source>
        <translation>Das Schema, in dem es liegt, ist ein anderes.</translation>
    </message>
    <message>
        <source>The version is another one.</source>
        <translation>Die Version ist eine andere.</translation>
    </message>
    <message>
        <source>The tables are other ones.</source>
        <translation>Die Tabellen sind andere.</translation>
    </message>
    <message>
        <source>The schemas are other ones.</source>
        <translation>Die Schemas sind andere.</translation>
    </message>
    <message>
        <source>Other changes are published.</source>
        <translation>Es werden andere Änderungen publiziert.</translation>
    </message>
    <message>
        <source>The columns are other ones.</source>
        <translation>Die Spalten sind andere.</translation>
    </message>
    <message>
        <source>The text is another one.</source>
        <translation>Der Text ist ein anderer.</translation>
    </message>
    <message>
        <source>The role is another one.</source>
        <translation>Die Rolle ist eine andere.</translation>
    </message>
    <message>
        <source>What is granted is not the same.</source>
        <translation>Was gewährt ist, ist nicht gleich.</translation>
    </message>
    <message>
        <source>The value is another one.</source>
        <translation>Der Wert ist ein anderer.</translation>
    </message>
    <message>
        <source>The mappings are other ones.</source>
        <translation>Die Zuordnungen sind andere.</translation>
    </message>
    <message>
        <source>The provider is another one.</source>
        <translation>Der Provider ist ein anderer.</translation>
    </message>
    <message>
        <source>The locale is another one.</source>
        <translation>Die Locale ist eine andere.</translation>
    </message>
    <message>
        <source>The definition is another one.</source>
        <translation>Die Definition ist eine andere.</translation>
    </message>
    <message>
        <source>The sequence %1 was behind its column on the old side; it was set to %2.</source>
        <translation>Die Sequenz %1 lag auf der alten Seite hinter ihrer Spalte zurück; sie wurde auf %2 gesetzt.</translation>
    </message>
    <message>
        <source>The snapshot of %1 is gone.</source>
        <translation>Den Snapshot von %1 gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Check that the server runs and can be reached, then try again.</source>
        <translation>Prüfen Sie, ob der Server läuft und erreichbar ist, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The columns or the key are not the same on both sides.</source>
        <translation>Die Spalten oder der Schlüssel sind nicht auf beiden Seiten gleich.</translation>
    </message>
    <message>
        <source>Schema: %1 %2</source>
        <translation>Schema: %1 %2</translation>
    </message>
    <message>
        <source>Large objects</source>
        <translation>Large Objects</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Kept as</source>
        <translation>Erhalten als</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopie</translation>
    </message>
    <message>
        <source>(not there)</source>
        <translation>(nicht vorhanden)</translation>
    </message>
    <message>
        <source>Differences of the schema that are to be expected</source>
        <translation>Zu erwartende Abweichungen des Schemas</translation>
    </message>
    <message>
        <source>Differences of the schema</source>
        <translation>Abweichungen des Schemas</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Old definition</source>
        <translation>Alte Definition</translation>
    </message>
    <message>
        <source>New definition</source>
        <translation>Neue Definition</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Objects compared</source>
        <translation>Verglichene Objekte</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Abweichungen</translation>
    </message>
    <message>
        <source>Differences to be expected</source>
        <translation>Zu erwartende Abweichungen</translation>
    </message>
    <message>
        <source>The server cannot lock so many tables at once: %1.</source>
        <translation>Der Server kann nicht so viele Tabellen auf einmal sperren: %1.</translation>
    </message>
    <message>
        <source>Raise max_locks_per_transaction in its settings (to 512, say) and restart it.</source>
        <translation>Erhöhen Sie max_locks_per_transaction in seinen Einstellungen (etwa auf 512) und starten Sie ihn neu.</translation>
    </message>
    <message>
        <source>So much of %1 differs that all of it is copied.</source>
        <translation>In %1 ist so viel anders, dass die ganze Tabelle kopiert wird.</translation>
    </message>
    <message>
        <source>The table %1 cannot be copied.</source>
        <translation>Die Tabelle %1 kann nicht kopiert werden.</translation>
    </message>
    <message>
        <source>private: is followed by no folder.</source>
        <translation>Auf private: folgt kein Ordner.</translation>
    </message>
    <message>
        <source>%1 holds something, but no server that Rehome runs.</source>
        <translation>%1 enthält etwas, aber keinen Server, den Rehome betreibt.</translation>
    </message>
    <message>
        <source>Name a folder that is empty or not there yet, or one that an earlier copy to private: has made.</source>
        <translation>Nennen Sie einen Ordner, der leer oder noch nicht da ist, oder einen, den eine frühere Kopie nach private: angelegt hat.</translation>
    </message>
    <message>
        <source>The new server is running. This is the way to the new database:</source>
        <translation>Der neue Server läuft. So kommen Sie zur neuen Datenbank:</translation>
    </message>
    <message>
        <source>The server in %1 is archived or replicated: it keeps its ordinary settings, with which loading takes longer.</source>
        <translation>Der Server in %1 wird archiviert oder repliziert: Er behält seine gewöhnlichen Einstellungen, mit denen das Laden länger dauert.</translation>
    </message>
    <message>
        <source>Others have sessions in the server in %1: it keeps its ordinary settings, with which loading takes longer.</source>
        <translation>Andere haben Sitzungen auf dem Server in %1: Er behält seine gewöhnlichen Einstellungen, mit denen das Laden länger dauert.</translation>
    </message>
    <message>
        <source>The server in %1 keeps its ordinary settings, with which loading takes longer: it does not start with others.</source>
        <translation>Der Server in %1 behält seine gewöhnlichen Einstellungen, mit denen das Laden länger dauert: Mit anderen startet er nicht.</translation>
    </message>
    <message>
        <source>Another run is loading data into the server in %1.</source>
        <translation>Ein anderer Lauf lädt gerade Daten in den Server in %1.</translation>
    </message>
    <message>
        <source>Wait until it has ended, then try again.</source>
        <translation>Warten Sie, bis er zu Ende ist, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>%1 is on a file system without locks: the server keeps its ordinary settings, with which loading takes longer.</source>
        <translation>%1 liegt auf einem Dateisystem ohne Sperren: Der Server behält seine gewöhnlichen Einstellungen, mit denen das Laden länger dauert.</translation>
    </message>
    <message>
        <source>The private server in %1 still has the settings of a run that was cut off while it loaded data: it is started anew.</source>
        <translation>Der private Server in %1 hat noch die Einstellungen eines Laufs, der beim Laden von Daten abgebrochen wurde: Er wird neu gestartet.</translation>
    </message>
    <message>
        <source>schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>constraint</source>
        <translation>Constraint</translation>
    </message>
    <message>
        <source>trigger</source>
        <translation>Trigger</translation>
    </message>
    <message>
        <source>event trigger</source>
        <translation>Ereignistrigger</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>policy</source>
        <translation>Policy</translation>
    </message>
    <message>
        <source>view</source>
        <translation>Sicht</translation>
    </message>
    <message>
        <source>materialized view</source>
        <translation>Materialisierte Sicht</translation>
    </message>
    <message>
        <source>foreign table</source>
        <translation>Fremdtabelle</translation>
    </message>
    <message>
        <source>sequence</source>
        <translation>Sequenz</translation>
    </message>
    <message>
        <source>function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>procedure</source>
        <translation>Prozedur</translation>
    </message>
    <message>
        <source>aggregate</source>
        <translation>Aggregat</translation>
    </message>
    <message>
        <source>domain</source>
        <translation>Domäne</translation>
    </message>
    <message>
        <source>enum</source>
        <translation>Enum</translation>
    </message>
    <message>
        <source>extension</source>
        <translation>Erweiterung</translation>
    </message>
    <message>
        <source>collation</source>
        <translation>Sortierfolge</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>cast</source>
        <translation>Cast</translation>
    </message>
    <message>
        <source>statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>publication</source>
        <translation>Publikation</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>privilege</source>
        <translation>Recht</translation>
    </message>
    <message>
        <source>access method</source>
        <translation>Zugriffsmethode</translation>
    </message>
    <message>
        <source>base type</source>
        <translation>Basistyp</translation>
    </message>
    <message>
        <source>composite type</source>
        <translation>Zusammengesetzter Typ</translation>
    </message>
    <message>
        <source>conversion</source>
        <translation>Konversion</translation>
    </message>
    <message>
        <source>database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>database setting</source>
        <translation>Datenbankeinstellung</translation>
    </message>
    <message>
        <source>default privilege</source>
        <translation>Vorgaberecht</translation>
    </message>
    <message>
        <source>foreign data wrapper</source>
        <translation>Fremddaten-Wrapper</translation>
    </message>
    <message>
        <source>foreign server</source>
        <translation>Fremdserver</translation>
    </message>
    <message>
        <source>language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>operator class</source>
        <translation>Operatorklasse</translation>
    </message>
    <message>
        <source>operator family</source>
        <translation>Operatorfamilie</translation>
    </message>
    <message>
        <source>range type</source>
        <translation>Bereichstyp</translation>
    </message>
    <message>
        <source>security label</source>
        <translation>Sicherheitslabel</translation>
    </message>
    <message>
        <source>subscription</source>
        <translation>Subskription</translation>
    </message>
    <message>
        <source>text search configuration</source>
        <translation>Textsuchekonfiguration</translation>
    </message>
    <message>
        <source>text search dictionary</source>
        <translation>Textsuchewörterbuch</translation>
    </message>
    <message>
        <source>text search parser</source>
        <translation>Textsucheparser</translation>
    </message>
    <message>
        <source>text search template</source>
        <translation>Textsuchevorlage</translation>
    </message>
    <message>
        <source>transform</source>
        <translation>Transformation</translation>
    </message>
    <message>
        <source>user mapping</source>
        <translation>Benutzerabbildung</translation>
    </message>
    <message>
        <source>The old rows were hashed by their content: a strict comparison has nothing to hold the new database against.</source>
        <translation>Die alten Zeilen wurden nach ihrem Inhalt gehasht: Ein strenger Vergleich hat nichts, woran er die neue Datenbank messen könnte.</translation>
    </message>
    <message>
        <source>Bring over the data</source>
        <translation>Daten übernehmen</translation>
    </message>
    <message>
        <source>Restores the proven backup into a new database, or copies the old one straight, as you choose. The new database gets its name only when it is whole.</source>
        <translation>Stellt die bewiesene Sicherung in eine neue Datenbank wieder her oder kopiert die alte direkt, wie Sie wählen. Die neue Datenbank bekommt ihren Namen erst, wenn sie vollständig ist.</translation>
    </message>
    <message>
        <source>Where the data come from</source>
        <translation>Woher die Daten kommen</translation>
    </message>
    <message>
        <source>The backup holds the data as they were when it was taken. Straight from the old server they are as they are now; the old server then has as much to read as for a backup.</source>
        <translation>Die Sicherung enthält die Daten, wie sie waren, als sie entstand. Direkt vom alten Server kommen sie, wie sie jetzt sind; er hat dann so viel zu lesen wie für eine Sicherung.</translation>
    </message>
    <message>
        <source>The proven backup</source>
        <translation>Aus der bewiesenen Sicherung</translation>
    </message>
    <message>
        <source>Straight from the old server</source>
        <translation>Direkt vom alten Server</translation>
    </message>
    <message>
        <source>%1 as it was copied, %2</source>
        <translation>%1, wie sie kopiert wurde, %2</translation>
    </message>
    <message>
        <source>Stopped. What was there before is as it was; run the command again to go on.</source>
        <translation>Angehalten. Was vorher da war, ist wie zuvor; führen Sie den Befehl noch einmal aus, um weiterzumachen.</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) of an earlier run stood already: compared with the old side, the same, and kept.</source>
        <translation>
            <numerusform>%n Tabelle eines früheren Laufs stand schon: mit der alten Seite verglichen, gleich, und behalten.</numerusform>
            <numerusform>%n Tabellen eines früheren Laufs standen schon: mit der alten Seite verglichen, gleich, und behalten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>%n Zeile kopiert</numerusform>
            <numerusform>%n Zeilen kopiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n entfernt</numerusform>
            <numerusform>%n entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>Large objects: %1 added, %2 changed, %3 removed</source>
        <translation>Large Objects: %1 hinzugefügt, %2 geändert, %3 entfernt</translation>
    </message>
    <message numerus="yes">
        <source>Nothing had changed: %n table(s) compared in %1.</source>
        <translation>
            <numerusform>Nichts hatte sich geändert: %n Tabelle in %1 verglichen.</numerusform>
            <numerusform>Nichts hatte sich geändert: %n Tabellen in %1 verglichen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up to date: %1 of %n table(s) had changed; %2.</source>
        <translation>
            <numerusform>Auf dem neuen Stand: %1 von %n Tabelle hatte sich geändert; %2.</numerusform>
            <numerusform>Auf dem neuen Stand: %1 von %n Tabellen hatten sich geändert; %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That is true of the content only: %n object(s) of the schema differ, as `rehome-cli verify` shows.</source>
        <translation>
            <numerusform>Das gilt nur für den Inhalt: %n Objekt des Schemas weicht ab, wie `rehome-cli verify` zeigt.</numerusform>
            <numerusform>Das gilt nur für den Inhalt: %n Objekte des Schemas weichen ab, wie `rehome-cli verify` zeigt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n database(s) that stood there before are kept and take %1: %2.</source>
        <translation>
            <numerusform>%n Datenbank, die vorher dort stand, ist erhalten und belegt %1: %2.</numerusform>
            <numerusform>%n Datenbanken, die vorher dort standen, sind erhalten und belegen %1: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>When one is not needed any more, drop it: DROP DATABASE %1</source>
        <translation>Wird eine nicht mehr gebraucht, löschen Sie sie: DROP DATABASE %1</translation>
    </message>
    <message>
        <source>Comparing the copy with the old side, before %1 is dropped.</source>
        <translation>Die Kopie wird mit der alten Seite verglichen, bevor %1 gelöscht wird.</translation>
    </message>
    <message>
        <source>%1 was not dropped: the copy is not proven to be the same as the old side. %2</source>
        <translation>%1 wurde nicht gelöscht: Es ist nicht bewiesen, dass die Kopie der alten Seite gleicht. %2</translation>
    </message>
    <message>
        <source>The copy was compared and is the same; %1 was dropped.</source>
        <translation>Die Kopie wurde verglichen und ist gleich; %1 wurde gelöscht.</translation>
    </message>
    <message>
        <source>--drop-replaced goes with --strategy full only.</source>
        <translation>--drop-replaced geht nur mit --strategy full.</translation>
    </message>
    <message>
        <source>With --strategy delta no database is replaced.</source>
        <translation>Mit --strategy delta wird keine Datenbank ersetzt.</translation>
    </message>
    <message>
        <source>Done: %1 (%2).</source>
        <translation>Fertig: %1 (%2).</translation>
    </message>
    <message>
        <source>The copy begins anew: %1</source>
        <translation>Die Kopie beginnt von vorn: %1</translation>
    </message>
    <message>
        <source>Comparing what stands in %1 with the old side.</source>
        <translation>Was in %1 schon steht, wird mit der alten Seite verglichen.</translation>
    </message>
    <message>
        <source>%1 of %2 tables stand as they are on the old side now, and are kept.</source>
        <translation>%1 von %2 Tabellen stehen schon so, wie sie jetzt auf der alten Seite sind, und bleiben.</translation>
    </message>
    <message>
        <source>The database %1, which is half made, could not be dropped: the next try does that.</source>
        <translation>Die halbfertige Datenbank %1 konnte nicht gelöscht werden: Das tut der nächste Versuch.</translation>
    </message>
    <message>
        <source>Another run is copying into the database %1 of the new side.</source>
        <translation>Ein anderer Lauf kopiert gerade in die Datenbank %1 der neuen Seite.</translation>
    </message>
    <message>
        <source>Wait until it has ended. If it no longer runs, end the session that it left on that server: SELECT pg_terminate_backend(%1);</source>
        <translation>Warten Sie, bis er zu Ende ist. Läuft er nicht mehr, so beenden Sie die Sitzung, die er auf diesem Server hinterlassen hat: SELECT pg_terminate_backend(%1);</translation>
    </message>
    <message>
        <source>A database that is filled in place was emptied when the copy failed.</source>
        <translation>Eine Datenbank, die an Ort und Stelle gefüllt wird, wurde geleert, als die Kopie fehlschlug.</translation>
    </message>
    <message>
        <source>No half-made copy is there.</source>
        <translation>Es gibt keine halbfertige Kopie.</translation>
    </message>
    <message>
        <source>The schema of the old side, or what can be carried over of it, has changed since the half-made copy was begun.</source>
        <translation>Das Schema der alten Seite, oder was davon übernommen werden kann, hat sich geändert, seit die halbfertige Kopie begonnen wurde.</translation>
    </message>
    <message>
        <source>%1, the half-made copy of an earlier run, is dropped.</source>
        <translation>%1, die halbfertige Kopie eines früheren Laufs, wird gelöscht.</translation>
    </message>
    <message>
        <source>What is copied so far is kept in the database %1 of the new side: the same command with --resume goes on with it, the same command without it begins anew. To have its space back: DROP DATABASE %2;</source>
        <translation>Was bisher kopiert ist, bleibt in der Datenbank %1 der neuen Seite: Derselbe Befehl mit --resume macht damit weiter, derselbe Befehl ohne beginnt von vorn. Um den Platz zurückzubekommen: DROP DATABASE %2;</translation>
    </message>
    <message>
        <source>The database %1 of the new side is a template for others.</source>
        <translation>Die Datenbank %1 der neuen Seite ist eine Vorlage für andere.</translation>
    </message>
    <message>
        <source>Sessions in the database %1 of the new side do not end.</source>
        <translation>Sitzungen in der Datenbank %1 der neuen Seite enden nicht.</translation>
    </message>
    <message>
        <source>See in pg_stat_activity what they do there, then try again.</source>
        <translation>Sehen Sie in pg_stat_activity nach, was sie dort tun, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The rows are up to date, but the sequences were not set: %1</source>
        <translation>Die Zeilen sind auf dem neuen Stand, aber die Sequenzen wurden nicht gesetzt: %1</translation>
    </message>
    <message>
        <source>Run the command again before anything is written to %1.</source>
        <translation>Führen Sie den Befehl noch einmal aus, bevor etwas nach %1 geschrieben wird.</translation>
    </message>
    <message>
        <source>Nothing was changed. A superuser of the new server may write the rows while no foreign key is checked; or use `rehome-cli sync --strategy full`.</source>
        <translation>Nichts wurde geändert. Ein Superuser des neuen Servers darf die Zeilen schreiben, während kein Fremdschlüssel geprüft wird; oder nehmen Sie `rehome-cli sync --strategy full`.</translation>
    </message>
    <message>
        <source>Comparing large objects.</source>
        <translation>Large Objects werden verglichen.</translation>
    </message>
    <message>
        <source>The large objects cannot be compared: %1</source>
        <translation>Die Large Objects können nicht verglichen werden: %1</translation>
    </message>
    <message>
        <source>Nothing was changed. Use a user who may read every large object.</source>
        <translation>Nichts wurde geändert. Nehmen Sie einen Benutzer, der jedes Large Object lesen darf.</translation>
    </message>
    <message>
        <source>The large object %1 is not the same as on the old side after it was written.</source>
        <translation>Das Large Object %1 ist nicht dasselbe wie auf der alten Seite, nachdem es geschrieben wurde.</translation>
    </message>
    <message>
        <source>Nothing was changed. Somebody else may have written to it: try again.</source>
        <translation>Nichts wurde geändert. Vielleicht hat jemand anderes hineingeschrieben: Versuchen Sie es noch einmal.</translation>
    </message>
    <message numerus="yes">
        <source>%n large object(s) belong or are granted to roles that the new server does not have.</source>
        <translation>
            <numerusform>%n Large Object gehört Rollen, die der neue Server nicht hat, oder gibt ihnen Rechte.</numerusform>
            <numerusform>%n Large Objects gehören Rollen, die der neue Server nicht hat, oder geben ihnen Rechte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The owner or the privileges of %n large object(s) could not be carried over: the user of the new side may not give them.</source>
        <translation>
            <numerusform>Besitzer oder Rechte von %n Large Object konnten nicht übernommen werden: Der Benutzer der neuen Seite darf sie nicht vergeben.</numerusform>
            <numerusform>Besitzer oder Rechte von %n Large Objects konnten nicht übernommen werden: Der Benutzer der neuen Seite darf sie nicht vergeben.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is no database that %2 has replaced.</source>
        <translation>%1 ist keine Datenbank, die von %2 ersetzt wurde.</translation>
    </message>
    <message>
        <source>Nothing was dropped.</source>
        <translation>Nichts wurde gelöscht.</translation>
    </message>
    <message>
        <source>The role %1 is made, without the right to log in: a policy or a user mapping names it.</source>
        <translation>Die Rolle %1 wird angelegt, ohne das Recht, sich anzumelden: Eine Policy oder ein User Mapping nennt sie.</translation>
    </message>
    <message>
        <source>It is put into the new server&apos;s own tablespace.</source>
        <translation>Es kommt in den eigenen Tablespace des neuen Servers.</translation>
    </message>
    <message>
        <source>It is put on the database when that is restored for use.</source>
        <translation>Es wird der Datenbank gegeben, wenn sie zur Benutzung wiederhergestellt wird.</translation>
    </message>
    <message>
        <source>It is kept in another tablespace.</source>
        <translation>Es liegt in einem anderen Tablespace.</translation>
    </message>
    <message>
        <source>Tables of %1 are being dropped again and again.</source>
        <translation>In %1 werden immer wieder Tabellen gelöscht.</translation>
    </message>
    <message>
        <source>Wait until whatever does that has ended, then try again.</source>
        <translation>Warten Sie, bis zu Ende ist, was das tut, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The materialized view %1 does not have the same columns on both sides; it was left as it is.</source>
        <translation>Die materialisierte Sicht %1 hat auf beiden Seiten nicht dieselben Spalten; sie blieb, wie sie ist.</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) of the old side are missing on the new one: %1.</source>
        <translation>
            <numerusform>%n Tabelle der alten Seite fehlt auf der neuen: %1.</numerusform>
            <numerusform>%n Tabellen der alten Seite fehlen auf der neuen: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) do not have the same columns on both sides: %1.</source>
        <translation>
            <numerusform>%n Tabelle hat auf beiden Seiten nicht dieselben Spalten: %1.</numerusform>
            <numerusform>%n Tabellen haben auf beiden Seiten nicht dieselben Spalten: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The schema is not the same on both sides: %n object(s) differ (%1). Only the content is brought over; `rehome-cli verify` shows every difference.</source>
        <translation>
            <numerusform>Das Schema ist nicht auf beiden Seiten gleich: %n Objekt weicht ab (%1). Nur der Inhalt wird übernommen; `rehome-cli verify` zeigt jeden Unterschied.</numerusform>
            <numerusform>Das Schema ist nicht auf beiden Seiten gleich: %n Objekte weichen ab (%1). Nur der Inhalt wird übernommen; `rehome-cli verify` zeigt jeden Unterschied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server cannot lock all of its %n table(s) at once, as this needs: %1.</source>
        <translation>
            <numerusform>Der Server kann seine %n Tabelle nicht sperren, was hierfür nötig ist: %1.</numerusform>
            <numerusform>Der Server kann nicht alle seine %n Tabellen auf einmal sperren, was hierfür nötig ist: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Raise max_locks_per_transaction in its settings from %1 to %2 and restart it.</source>
        <translation>Erhöhen Sie max_locks_per_transaction in seinen Einstellungen von %1 auf %2 und starten Sie ihn neu.</translation>
    </message>
    <message>
        <source>The server has too few locks for pg_dump with several jobs: one job is used. With a higher max_locks_per_transaction in its settings, it would be faster.</source>
        <translation>Der Server hat zu wenige Sperren für pg_dump mit mehreren Jobs: Es wird einer verwendet. Mit einem höheren max_locks_per_transaction in seinen Einstellungen ginge es schneller.</translation>
    </message>
    <message>
        <source>The table %1 was emptied or written anew just as the backup began: it would be taken for empty.</source>
        <translation>Die Tabelle %1 wurde gerade geleert oder neu geschrieben, als die Sicherung begann: Sie würde für leer gehalten.</translation>
    </message>
    <message>
        <source>No backup was made. Take it again.</source>
        <translation>Es entstand keine Sicherung. Erstellen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>compare what stands</source>
        <translation>vergleichen, was schon steht</translation>
    </message>
    <message>
        <source>hash what was copied</source>
        <translation>hashen, was kopiert wurde</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n table(s)</source>
        <comment>done of all</comment>
        <translation>
            <numerusform>%1 von %n Tabelle</numerusform>
            <numerusform>%1 von %n Tabellen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 left of this stage</source>
        <comment>a duration</comment>
        <translation>noch %1 in diesem Abschnitt</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <comment>stage, its number, all stages</comment>
        <translation>%1 (%2 von %3)</translation>
    </message>
    <message>
        <source>All %1 tables have the same number of rows: %3; there are as many large objects: %2.</source>
        <translation>Alle %1 Tabellen haben gleich viele Zeilen: %3; auch die Zahl der Large Objects ist gleich: %2.</translation>
    </message>
    <message>
        <source>All %1 tables and the large objects (%2) arrived: %3 rows; %4 differ for a good reason.</source>
        <translation>Alle %1 Tabellen und die Large Objects (%2) sind angekommen: %3 Zeilen; Tabellen mit begründeter Abweichung: %4.</translation>
    </message>
    <message>
        <source>All %1 tables and the large objects (%2) arrived: %3 rows, content identical.</source>
        <translation>Alle %1 Tabellen und die Large Objects (%2) sind angekommen: %3 Zeilen, Inhalt identisch.</translation>
    </message>
    <message>
        <source>Run “Bring over the data” again, which hashes strictly what it copies; or choose to compare row counts and content.</source>
        <translation>Führen Sie „Daten übernehmen“ erneut aus, das dann streng hasht, was es kopiert; oder wählen Sie, Zeilenzahlen und Inhalt zu vergleichen.</translation>
    </message>
    <message>
        <source>Checking the backup&apos;s files</source>
        <translation>Dateien der Sicherung prüfen</translation>
    </message>
    <message>
        <source>Restoring the backup</source>
        <translation>Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Looking for the rows that differ, on both sides</source>
        <translation>Abweichende Zeilen auf beiden Seiten suchen</translation>
    </message>
    <message>
        <source>Reading the new database</source>
        <translation>Neue Datenbank lesen</translation>
    </message>
    <message>
        <source>The script restores the backup; when that was proven, it took %1</source>
        <translation>Das Skript stellt die Sicherung wieder her; bei ihrem Beweis dauerte das %1</translation>
    </message>
    <message>
        <source>Comparing what was restored</source>
        <translation>Vergleichen, was wiederhergestellt wurde</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name and value of an option</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>How many tables are backed up, copied, restored and compared at once. More than the processors of the old server slows down whoever works on it.</source>
        <translation>Wie viele Tabellen gleichzeitig gesichert, kopiert, wiederhergestellt und verglichen werden. Mehr, als der alte Server Prozessoren hat, bremst alle, die auf ihm arbeiten.</translation>
    </message>
    <message>
        <source>How deeply the data are compared. The content is told by a hash of every row; the strict one takes every value as text and is slower. It needs a backup, or a copy, that was made with it. Equal row counts alone prove no content.</source>
        <translation>Wie gründlich die Daten verglichen werden. Den Inhalt zeigt ein Hashwert jeder Zeile; der strenge nimmt jeden Wert als Text und ist langsamer. Er braucht eine Sicherung oder eine Kopie, die ebenfalls mit ihm erstellt wurde. Gleiche Zeilenzahlen allein beweisen keinen Inhalt.</translation>
    </message>
    <message>
        <source>Differing rows to show</source>
        <translation>Abweichende Zeilen zeigen</translation>
    </message>
    <message>
        <source>All rows that differ are counted. So many of each table are kept with their values, old and new side by side; they stand in the migration&apos;s journal.</source>
        <translation>Alle abweichenden Zeilen werden gezählt. So viele jeder Tabelle werden mit ihren Werten aufbewahrt, alt und neu nebeneinander; sie stehen im Journal der Migration.</translation>
    </message>
    <message>
        <source>Backing up and hashing the tables</source>
        <translation>Tabellen sichern und hashen</translation>
    </message>
    <message>
        <source>Hashing the backup&apos;s files</source>
        <translation>Dateien der Sicherung hashen</translation>
    </message>
    <message>
        <source>The server in %1, which a proof that was killed had left behind, was ended and removed.</source>
        <translation>Der Server in %1, den ein abgebrochener Beweis zurückgelassen hatte, wurde beendet und entfernt.</translation>
    </message>
    <message>
        <source>backing up</source>
        <comment>a table</comment>
        <translation>sichern</translation>
    </message>
    <message>
        <source>hashing</source>
        <comment>a table</comment>
        <translation>hashen</translation>
    </message>
    <message>
        <source>Restoring into a scratch server</source>
        <translation>Auf einem Probeserver wiederherstellen</translation>
    </message>
    <message>
        <source>Another run is proving the backup %1.</source>
        <translation>Ein anderer Lauf beweist gerade die Sicherung %1.</translation>
    </message>
    <message>
        <source>pg_restore %1 writes what pg_dump %2 has read to a server of version %3.</source>
        <translation>pg_restore %1 schreibt, was pg_dump %2 gelesen hat, auf einen Server der Version %3.</translation>
    </message>
    <message>
        <source>The backup is of a server of PostgreSQL %1, and the new server is of version %2: PostgreSQL gives no way back to an older version.</source>
        <translation>Die Sicherung stammt von einem Server mit PostgreSQL %1, und der neue Server hat Version %2: Zu einer älteren Version führt bei PostgreSQL kein Weg zurück.</translation>
    </message>
    <message>
        <source>Use a new server of version %1 or newer.</source>
        <translation>Verwenden Sie einen neuen Server der Version %1 oder neuer.</translation>
    </message>
    <message>
        <source>Gathering statistics</source>
        <translation>Statistiken sammeln</translation>
    </message>
    <message>
        <source>Install the extension %1 for the version of PostgreSQL that this server has, then try again.</source>
        <translation>Installieren Sie die Erweiterung %1 für die PostgreSQL-Version dieses Servers und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Install the package that holds the library %1 for the version of PostgreSQL that this server has, then try again.</source>
        <translation>Installieren Sie das Paket, das die Bibliothek %1 enthält, für die PostgreSQL-Version dieses Servers und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Name the extension&apos;s library in the server&apos;s setting shared_preload_libraries, restart the server, then try again.</source>
        <translation>Nennen Sie die Bibliothek der Erweiterung in der Einstellung shared_preload_libraries des Servers, starten Sie ihn neu und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>checking the foreign key</source>
        <translation>Fremdschlüssel prüfen</translation>
    </message>
    <message>
        <source>building the index</source>
        <translation>Index aufbauen</translation>
    </message>
    <message>
        <source>restoring</source>
        <comment>a table</comment>
        <translation>wiederherstellen</translation>
    </message>
    <message>
        <source>The statistics of the table %1.%2 could not be gathered, which only makes its queries slower; run ANALYZE on it later. %3</source>
        <translation>Die Statistiken der Tabelle %1.%2 konnten nicht gesammelt werden, was nur ihre Abfragen langsamer macht; führen Sie später ANALYZE für sie aus. %3</translation>
    </message>
    <message>
        <source>counting the rows</source>
        <translation>Zeilen zählen</translation>
    </message>
    <message>
        <source>hashing, old side</source>
        <translation>hashen, alte Seite</translation>
    </message>
    <message>
        <source>hashing, new side</source>
        <translation>hashen, neue Seite</translation>
    </message>
    <message>
        <source>Finding the rows that differ</source>
        <translation>Abweichende Zeilen finden</translation>
    </message>
    <message>
        <source>What had been made after the rows cannot be taken back.</source>
        <translation>Was nach den Zeilen angelegt worden war, lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>The new server is of PostgreSQL %1, which is older than the old server&apos;s %2: PostgreSQL gives no way back to an older version.</source>
        <translation>Der neue Server hat PostgreSQL %1, das älter ist als das des alten Servers (%2): Zu einer älteren Version führt bei PostgreSQL kein Weg zurück.</translation>
    </message>
    <message>
        <source>pg_dump %1 reads the schema of the old server (%2), pg_restore %3 writes it to the new one (%4).</source>
        <translation>pg_dump %1 liest das Schema des alten Servers (%2), pg_restore %3 schreibt es auf den neuen (%4).</translation>
    </message>
    <message>
        <source>Newer programs are not installed here. These are not older than the old server, which is what they need to be; `rehome-cli verify` shows whether everything has arrived.</source>
        <translation>Neuere Programme sind hier nicht installiert. Diese sind nicht älter als der alte Server, und nur darauf kommt es an; `rehome-cli verify` zeigt, ob alles angekommen ist.</translation>
    </message>
    <message>
        <source>copying the rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>gathering statistics</source>
        <translation>Statistiken sammeln</translation>
    </message>
    <message>
        <source>The scratch server loads %1 at its start: extensions of the backup need it.</source>
        <translation>Der Probeserver lädt %1 beim Start: Erweiterungen der Sicherung brauchen das.</translation>
    </message>
    <message>
        <source>The scratch server does not start with %1: it goes on without.</source>
        <translation>Der Probeserver startet nicht mit %1: Es geht ohne weiter.</translation>
    </message>
    <message>
        <source>The constraint %1 of %2 was added as NOT VALID, and rows of the old side do not keep it: it is set aside while they are written. Who reads that table waits meanwhile.</source>
        <translation>Die Bedingung %1 von %2 wurde als NOT VALID hinzugefügt, und Zeilen der alten Seite halten sie nicht ein: Während sie geschrieben werden, wird sie beiseitegesetzt. Wer diese Tabelle liest, wartet so lange.</translation>
    </message>
    <message>
        <source>Rows of the old side do not keep the constraint %1 of %2, which was added as NOT VALID, and only the table&apos;s owner can set it aside.</source>
        <translation>Zeilen der alten Seite halten die Bedingung %1 von %2 nicht ein, die als NOT VALID hinzugefügt wurde, und nur der Eigentümer der Tabelle kann sie beiseitesetzen.</translation>
    </message>
    <message>
        <source>Nothing was changed. Use the owner for the new side, or `rehome-cli sync --strategy full`.</source>
        <translation>Nichts wurde geändert. Verwenden Sie für die neue Seite den Eigentümer oder `rehome-cli sync --strategy full`.</translation>
    </message>
    <message>
        <source>Stages of the copy</source>
        <translation>Abschnitte der Kopie</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>The result could not be written to standard output: %1.</source>
        <translation>Das Ergebnis konnte nicht auf die Standardausgabe geschrieben werden: %1.</translation>
    </message>
    <message>
        <source>Look at the place that it is written to, then run the command again.</source>
        <translation>Sehen Sie nach dem Ort, an den es geschrieben wird, und führen Sie den Befehl dann erneut aus.</translation>
    </message>
    <message numerus="yes">
        <source>%n sequence(s) set to where the old side&apos;s are</source>
        <translation>
            <numerusform>%n Sequenz auf den Stand der alten Seite gesetzt</numerusform>
            <numerusform>%n Sequenzen auf den Stand der alten Seite gesetzt</numerusform>
        </translation>
    </message>
    <message>
        <source>There is too little space in %1 for what is needed for a while: %2 free, about %3 needed.</source>
        <translation>In %1 ist zu wenig Platz für das, was vorübergehend gebraucht wird: %2 frei, etwa %3 nötig.</translation>
    </message>
    <message>
        <source>Free some space there, or name a folder on another disk in the environment variable TMPDIR, then try again.</source>
        <translation>Schaffen Sie dort Platz oder nennen Sie in der Umgebungsvariablen TMPDIR einen Ordner auf einem anderen Datenträger und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>database property</source>
        <translation>Datenbankeigenschaft</translation>
    </message>
    <message>
        <source>dependency on an extension</source>
        <translation>Abhängigkeit von einer Erweiterung</translation>
    </message>
    <message>
        <source>Make the role %1 on this server, for example with CREATE ROLE … NOLOGIN, then try again.</source>
        <translation>Legen Sie die Rolle %1 auf diesem Server an, zum Beispiel mit CREATE ROLE … NOLOGIN, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Somebody made %1 among the server&apos;s own functions, which no dump carries: move it to another schema on the old side with ALTER FUNCTION … SET SCHEMA, then try again.</source>
        <translation>Jemand hat %1 unter den Funktionen des Servers selbst angelegt, die kein Dump überträgt: Verschieben Sie sie auf der alten Seite mit ALTER FUNCTION … SET SCHEMA in ein anderes Schema und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The database that was there before could not be dropped; it is called %1 now, and can go.</source>
        <translation>Die Datenbank, die zuvor dort war, konnte nicht gelöscht werden; sie heißt jetzt %1 und kann weg.</translation>
    </message>
    <message>
        <source>Somebody has made a database %1 on the server meanwhile.</source>
        <translation>Jemand hat inzwischen eine Datenbank %1 auf dem Server angelegt.</translation>
    </message>
    <message>
        <source>Two sequences bear this name, since a name may hold a dot: they cannot be told apart.</source>
        <translation>Zwei Sequenzen tragen diesen Namen, da ein Name einen Punkt enthalten darf: Sie sind nicht zu unterscheiden.</translation>
    </message>
    <message>
        <source>The table was emptied, written anew or replaced while it was being compared.</source>
        <translation>Die Tabelle wurde während des Vergleichs geleert, neu geschrieben oder ersetzt.</translation>
    </message>
    <message>
        <source>Two tables bear this name, since a name may hold a dot: they cannot be told apart.</source>
        <translation>Zwei Tabellen tragen diesen Namen, da ein Name einen Punkt enthalten darf: Sie sind nicht zu unterscheiden.</translation>
    </message>
    <message>
        <source>Somebody else has filled it just now; nothing was changed there. Choose another database.</source>
        <translation>Jemand anderes hat sie soeben gefüllt; dort wurde nichts geändert. Wählen Sie eine andere Datenbank.</translation>
    </message>
    <message>
        <source>The new server does not have the role(s) %1, which policies or user mappings name.</source>
        <translation>Dem neuen Server fehlen die Rollen %1, die Policies oder User-Mappings nennen.</translation>
    </message>
    <message>
        <source>Make them there, for example with CREATE ROLE … NOLOGIN, then try again.</source>
        <translation>Legen Sie sie dort an, zum Beispiel mit CREATE ROLE … NOLOGIN, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Owners and privileges are left out: the new server has no role %1. Everything belongs to %2, and what was withdrawn from PUBLIC is open to everybody again.</source>
        <translation>Eigentümer und Rechte werden weggelassen: Der neue Server hat keine Rolle %1. Alles gehört %2, und was PUBLIC entzogen war, steht wieder allen offen.</translation>
    </message>
    <message>
        <source>Owners and privileges are left out: %2 may not act for %1. Everything belongs to %2, and what was withdrawn from PUBLIC is open to everybody again.</source>
        <translation>Eigentümer und Rechte werden weggelassen: %2 darf nicht für %1 handeln. Alles gehört %2, und was PUBLIC entzogen war, steht wieder allen offen.</translation>
    </message>
    <message>
        <source>Publications are left out: only a superuser can make those of all tables, or of all in a schema.</source>
        <translation>Publikationen werden weggelassen: Die aller Tabellen oder aller Tabellen eines Schemas kann nur ein Superuser anlegen.</translation>
    </message>
    <message>
        <source>The schema could not be made on the new server: pg_restore failed at %1. %2</source>
        <translation>Das Schema konnte auf dem neuen Server nicht angelegt werden: pg_restore scheiterte an %1. %2</translation>
    </message>
    <message>
        <source>An index that is not valid serves nobody and is not carried over.</source>
        <translation>Ein ungültiger Index nützt niemandem und wird nicht übernommen.</translation>
    </message>
    <message>
        <source>No dump carries what was changed of the server&apos;s own casts: change it on the new server, too.</source>
        <translation>Was an den Typumwandlungen des Servers selbst geändert wurde, überträgt kein Dump: Ändern Sie es auch auf dem neuen Server.</translation>
    </message>
    <message>
        <source>The server takes no more connections: %1.</source>
        <translation>Der Server nimmt keine weiteren Verbindungen an: %1.</translation>
    </message>
    <message>
        <source>Wait until others have ended, raise the limit of the role, the database or the server (max_connections), or work on fewer tables at a time.</source>
        <translation>Warten Sie, bis andere beendet sind, erhöhen Sie die Grenze der Rolle, der Datenbank oder des Servers (max_connections) oder arbeiten Sie an weniger Tabellen zugleich.</translation>
    </message>
    <message>
        <source>The function %1 names something without its schema, and finds it only on the application&apos;s own search path. Give it that path on the old side, with ALTER FUNCTION … SET search_path = …, then try again.</source>
        <translation>Die Funktion %1 nennt etwas ohne dessen Schema und findet es nur über den Suchpfad der Anwendung. Geben Sie ihr diesen Pfad auf der alten Seite mit ALTER FUNCTION … SET search_path = … und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>It is a standby server, or the setting default_transaction_read_only of the database, the role or the server is on: take it off, then try again.</source>
        <translation>Es ist ein Standby-Server, oder die Einstellung default_transaction_read_only der Datenbank, der Rolle oder des Servers ist eingeschaltet: Schalten Sie sie aus und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The table %1 of the old side was emptied, written anew or replaced meanwhile: its rows would be taken for gone.</source>
        <translation>Die Tabelle %1 der alten Seite wurde inzwischen geleert, neu geschrieben oder ersetzt: Ihre Zeilen würden für verschwunden gehalten.</translation>
    </message>
    <message>
        <source>Nothing was changed. Run the command again.</source>
        <translation>Nichts wurde geändert. Führen Sie den Befehl erneut aus.</translation>
    </message>
    <message>
        <source>Rows of the table %1 would be changed, too, although they are the same on both sides: by a foreign key or a trigger.</source>
        <translation>Auch Zeilen der Tabelle %1 würden geändert, obwohl sie auf beiden Seiten gleich sind: durch einen Fremdschlüssel oder einen Trigger.</translation>
    </message>
    <message>
        <source>Rows of the table %1 would not keep the foreign key %2, which is on the new side only.</source>
        <translation>Zeilen der Tabelle %1 würden den Fremdschlüssel %2 verletzen, den es nur auf der neuen Seite gibt.</translation>
    </message>
    <message>
        <source>Nothing was changed. Remove or change those rows on the new side, or use `rehome-cli sync --strategy full`, which makes the tables anew.</source>
        <translation>Nichts wurde geändert. Entfernen oder ändern Sie diese Zeilen auf der neuen Seite oder verwenden Sie `rehome-cli sync --strategy full`, das die Tabellen neu anlegt.</translation>
    </message>
    <message>
        <source>The role %1, which was made for this, is dropped again.</source>
        <translation>Die Rolle %1, die dafür angelegt wurde, ist wieder entfernt.</translation>
    </message>
    <message>
        <source>These roles, which were made for this, stay on the new server: %1. Drop them with DROP ROLE where nobody uses them.</source>
        <translation>Diese Rollen, die dafür angelegt wurden, bleiben auf dem neuen Server: %1. Entfernen Sie sie mit DROP ROLE, wenn niemand sie verwendet.</translation>
    </message>
    <message>
        <source>Whether the new side&apos;s content is what its query gives there now was not looked at: the query calls functions that are volatile or not the server&apos;s own, or reads foreign tables.</source>
        <translation>Ob der Inhalt der neuen Seite dem entspricht, was die Abfrage dort jetzt ergibt, wurde nicht geprüft: Sie ruft Funktionen auf, die flüchtig oder nicht die des Servers selbst sind, oder liest fremde Tabellen.</translation>
    </message>
    <message>
        <source>The new side&apos;s content is not what its query gives there now: REFRESH MATERIALIZED VIEW fills it anew.</source>
        <translation>Der Inhalt der neuen Seite ist nicht das, was die Abfrage dort jetzt ergibt: REFRESH MATERIALIZED VIEW füllt sie neu.</translation>
    </message>
    <message>
        <source>Holding %1 against its query, on the new side.</source>
        <translation>%1 wird auf der neuen Seite mit der eigenen Abfrage verglichen.</translation>
    </message>
    <message>
        <source>Its query could not be run on the new side: %1</source>
        <translation>Die Abfrage konnte auf der neuen Seite nicht ausgeführt werden: %1</translation>
    </message>
    <message>
        <source>Where an earlier run had made the copy whole and given it its name, there is nothing to go on with: `rehome-cli verify` compares the two sides.</source>
        <translation>Hatte ein früherer Lauf die Kopie vollständig erstellt und ihr den Namen gegeben, gibt es nichts fortzusetzen: `rehome-cli verify` vergleicht die beiden Seiten.</translation>
    </message>
    <message>
        <source>The half-made copy was not at the rows yet.</source>
        <translation>Die halbfertige Kopie war noch nicht bei den Zeilen.</translation>
    </message>
    <message>
        <source>The copy is whole. Whether it has its name already is not known: it has where the new side has no database %1 any more.</source>
        <translation>Die Kopie ist vollständig. Ob sie ihren Namen schon hat, ist nicht bekannt: Sie hat ihn, wenn es auf der neuen Seite keine Datenbank %1 mehr gibt.</translation>
    </message>
    <message>
        <source>The copy is whole, and is kept as the database %1 of the new side. When nobody is in %2 any more, &quot;rehome-cli copy … --resume&quot; compares it with the old side once more and gives it its name. Or do so by hand: ALTER DATABASE … RENAME TO …; COMMENT ON DATABASE … IS NULL;</source>
        <translation>Die Kopie ist vollständig und bleibt als Datenbank %1 der neuen Seite erhalten. Sobald niemand mehr in %2 ist, vergleicht „rehome-cli copy … --resume“ sie noch einmal mit der alten Seite und gibt ihr den Namen. Oder von Hand: ALTER DATABASE … RENAME TO …; COMMENT ON DATABASE … IS NULL;</translation>
    </message>
    <message>
        <source>Another run is making a server in %1.</source>
        <translation>Ein anderer Lauf legt gerade einen Server in %1 an.</translation>
    </message>
    <message>
        <source>Whether the changes were committed to %1 is not known: the server did not say so any more.</source>
        <translation>Ob die Änderungen in %1 übernommen wurden, ist nicht bekannt: Der Server hat es nicht mehr gemeldet.</translation>
    </message>
    <message>
        <source>It holds either all of them or none. Run the command again: it compares both sides anew and writes only what differs.</source>
        <translation>Dort stehen entweder alle oder keine. Führen Sie den Befehl erneut aus: Er vergleicht beide Seiten von Neuem und schreibt nur, was abweicht.</translation>
    </message>
    <message>
        <source>Triggers of the partitions %1 fire while rows are written: on this version of the server, only a superuser can put them to sleep.</source>
        <translation>Trigger der Partitionen %1 feuern, während Zeilen geschrieben werden: In dieser Serverversion kann nur ein Superuser sie ruhen lassen.</translation>
    </message>
    <message>
        <source>Waiting for the private server in %1, which is just starting or stopping.</source>
        <translation>Es wird auf den privaten Server in %1 gewartet, der gerade startet oder endet.</translation>
    </message>
    <message>
        <source>Another backup into %1 is running.</source>
        <translation>Eine andere Sicherung nach %1 läuft gerade.</translation>
    </message>
    <message>
        <source>Copying to another place</source>
        <translation>Kopieren an einen anderen Ort</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>Sie wurde angehalten.</translation>
    </message>
    <message>
        <source>Last backup: %1, %2</source>
        <translation>Letzte Sicherung: %1, %2</translation>
    </message>
    <message>
        <source>Last backup: none is known in %1.</source>
        <translation>Letzte Sicherung: In %1 ist keine bekannt.</translation>
    </message>
    <message>
        <source>Next backup: no nightly job of this user writes into %1.</source>
        <translation>Nächste Sicherung: Kein nächtlicher Auftrag dieses Benutzers schreibt nach %1.</translation>
    </message>
    <message>
        <source>Next backup: %1 (%2, %3)</source>
        <translation>Nächste Sicherung: %1 (%2, %3)</translation>
    </message>
    <message>
        <source>--source is missing.</source>
        <translation>--source fehlt.</translation>
    </message>
    <message>
        <source>Golden outputs are never overwritten: name a new folder.</source>
        <translation>Referenzausgaben werden nie überschrieben: Nennen Sie einen neuen Ordner.</translation>
    </message>
    <message numerus="yes">
        <source>The text of %1 of %n document(s) is kept in %2.</source>
        <translation>
            <numerusform>Der Text von %1 von %n Dokument liegt in %2.</numerusform>
            <numerusform>Der Text von %1 von %n Dokumenten liegt in %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>TROUBLE</source>
        <translation>PROBLEME</translation>
    </message>
    <message>
        <source>TO DECIDE</source>
        <translation>ZU ENTSCHEIDEN</translation>
    </message>
    <message>
        <source>TO KNOW</source>
        <translation>ZU WISSEN</translation>
    </message>
    <message>
        <source>  offsite place   %1</source>
        <translation>  auswärtiger Ort %1</translation>
    </message>
    <message>
        <source>none; backups stay on this machine</source>
        <translation>keiner; Sicherungen bleiben auf diesem Rechner</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more; --json tells all.</source>
        <translation>
            <numerusform>… und %n weitere; --json nennt alle.</numerusform>
            <numerusform>… und %n weitere; --json nennt alle.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no script %1 yet.</source>
        <translation>Das Skript %1 gibt es noch nicht.</translation>
    </message>
    <message>
        <source>The step %1 writes and rehearses it.</source>
        <translation>Der Schritt %1 schreibt und probt es.</translation>
    </message>
    <message>
        <source>%1 is not the script that was rehearsed last: it was changed.</source>
        <translation>%1 ist nicht das Skript, das zuletzt geprobt wurde: Es wurde geändert.</translation>
    </message>
    <message>
        <source>The old project&apos;s settings could not be read (%1): the old database&apos;s password is taken from your environment.</source>
        <translation>Die Einstellungen des alten Projekts ließen sich nicht lesen (%1): Das Passwort der alten Datenbank wird aus Ihrer Umgebung genommen.</translation>
    </message>
    <message>
        <source>bash could not be started.</source>
        <translation>bash ließ sich nicht starten.</translation>
    </message>
    <message>
        <source>Install bash, or run %1 with another shell that is one.</source>
        <translation>Installieren Sie bash, oder führen Sie %1 mit einer anderen bash aus.</translation>
    </message>
    <message>
        <source>Not in the configuration archive: %1</source>
        <translation>Nicht im Konfigurationsarchiv: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n configuration file(s) are in the backup, with their secrets masked.</source>
        <translation>
            <numerusform>%n Konfigurationsdatei ist in der Sicherung, ihre Geheimnisse sind unkenntlich gemacht.</numerusform>
            <numerusform>%n Konfigurationsdateien sind in der Sicherung, ihre Geheimnisse sind unkenntlich gemacht.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 did not answer within 5 seconds.</source>
        <translation>%1 hat nicht innerhalb von 5 Sekunden geantwortet.</translation>
    </message>
    <message>
        <source>%1 could not be asked: %2</source>
        <translation>%1 konnte nicht gefragt werden: %2</translation>
    </message>
    <message>
        <source>A line break or another control character stands in “%1”, which no nightly job can carry.</source>
        <translation>In „%1“ steht ein Zeilenumbruch oder ein anderes Steuerzeichen, das kein nächtlicher Auftrag tragen kann.</translation>
    </message>
    <message>
        <source>Rename the folder or the database.</source>
        <translation>Benennen Sie den Ordner oder die Datenbank um.</translation>
    </message>
    <message>
        <source>every night at %1</source>
        <translation>jede Nacht um %1</translation>
    </message>
    <message>
        <source>It runs only while %1 is logged in. So that it always runs: loginctl enable-linger %1</source>
        <translation>Er läuft nur, solange %1 angemeldet ist. Damit er immer läuft: loginctl enable-linger %1</translation>
    </message>
    <message>
        <source>No nightly job was installed: this user has no systemd of their own here, and there is no cron. Install the package cron, or run the backup command by other means.</source>
        <translation>Es wurde kein nächtlicher Auftrag eingerichtet: Dieser Benutzer hat hier kein eigenes systemd, und es gibt kein cron. Installieren Sie das Paket cron, oder lassen Sie den Sicherungsbefehl auf andere Weise laufen.</translation>
    </message>
    <message>
        <source>No nightly job was installed: this user has no systemd of their own here, and no cron daemon runs. Start cron, then run this step again.</source>
        <translation>Es wurde kein nächtlicher Auftrag eingerichtet: Dieser Benutzer hat hier kein eigenes systemd, und es läuft kein cron. Starten Sie cron und führen Sie diesen Schritt erneut aus.</translation>
    </message>
    <message>
        <source>The nightly job %1 is installed: %2.</source>
        <translation>Der nächtliche Auftrag %1 ist eingerichtet: %2.</translation>
    </message>
    <message>
        <source>The nightly job %1 was removed. Its backups stay.</source>
        <translation>Der nächtliche Auftrag %1 wurde entfernt. Seine Sicherungen bleiben.</translation>
    </message>
    <message>
        <source>It is running now.</source>
        <translation>Sie läuft gerade.</translation>
    </message>
    <message>
        <source>It was cut off: the machine or the program ended before it did.</source>
        <translation>Sie wurde abgebrochen: Der Rechner oder das Programm endete vor ihr.</translation>
    </message>
    <message>
        <source>it has no manifest</source>
        <translation>sie hat kein Manifest</translation>
    </message>
    <message>
        <source>its manifest is damaged</source>
        <translation>ihr Manifest ist beschädigt</translation>
    </message>
    <message>
        <source>its file %1 is missing or has another size</source>
        <translation>ihre Datei %1 fehlt oder hat eine andere Größe</translation>
    </message>
    <message>
        <source>Removed the backup %1 from %2: %3, taken on %4.</source>
        <translation>Die Sicherung %1 wurde aus %2 entfernt: %3, gemacht am %4.</translation>
    </message>
    <message>
        <source>copying</source>
        <translation>wird kopiert</translation>
    </message>
    <message>
        <source>reading back</source>
        <translation>wird zurückgelesen</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) sent to %1, %2 there already. Reading everything back.</source>
        <translation>
            <numerusform>%n Datei an %1 gesendet, %2 schon dort. Alles wird zurückgelesen.</numerusform>
            <numerusform>%n Dateien an %1 gesendet, %2 schon dort. Alles wird zurückgelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>It was sent, but is not there.</source>
        <translation>Sie wurde gesendet, ist aber nicht da.</translation>
    </message>
    <message>
        <source>File %1 at %2: %3</source>
        <translation>Datei %1 in %2: %3</translation>
    </message>
    <message>
        <source>%1 bytes came back of %2.</source>
        <translation>%1 Bytes von %2 kamen zurück.</translation>
    </message>
    <message>
        <source>As many bytes came back, but not the same.</source>
        <translation>Es kamen ebenso viele Bytes zurück, aber nicht dieselben.</translation>
    </message>
    <message>
        <source>It can be read, but the store does not list it.</source>
        <translation>Sie lässt sich lesen, aber der Speicher führt sie nicht auf.</translation>
    </message>
    <message>
        <source>It was there before this copy and was not overwritten: remove it there, then copy again.</source>
        <translation>Sie war schon vor dieser Kopie dort und wurde nicht überschrieben: Entfernen Sie sie dort und kopieren Sie erneut.</translation>
    </message>
    <message>
        <source>“%1” is no place for backups.</source>
        <translation>„%1“ ist kein Ort für Sicherungen.</translation>
    </message>
    <message>
        <source>Write s3://bucket/prefix, rclone:remote:path, or the absolute path of a folder.</source>
        <translation>Schreiben Sie s3://bucket/prefix, rclone:remote:path oder den absoluten Pfad eines Ordners.</translation>
    </message>
    <message>
        <source>The file %1 is far too large.</source>
        <translation>Die Datei %1 ist viel zu groß.</translation>
    </message>
    <message>
        <source>Install the package %1, or choose a folder as the offsite place.</source>
        <translation>Installieren Sie das Paket %1, oder wählen Sie einen Ordner als auswärtigen Ort.</translation>
    </message>
    <message>
        <source>There is no bucket at %1.</source>
        <translation>Es gibt keinen Bucket unter %1.</translation>
    </message>
    <message>
        <source>Check the bucket&apos;s name and the endpoint, or make the bucket first.</source>
        <translation>Prüfen Sie den Namen des Buckets und den Endpunkt, oder legen Sie den Bucket zuerst an.</translation>
    </message>
    <message>
        <source>rclone knows no remote of the name in %1.</source>
        <translation>rclone kennt kein Remote mit dem Namen in %1.</translation>
    </message>
    <message>
        <source>Set it up with `rclone config`, or correct the name.</source>
        <translation>Richten Sie es mit `rclone config` ein, oder berichtigen Sie den Namen.</translation>
    </message>
    <message>
        <source>%1 is not there.</source>
        <translation>%1 ist nicht da.</translation>
    </message>
    <message>
        <source>Look whether the store keeps what is sent to it.</source>
        <translation>Sehen Sie nach, ob der Speicher behält, was ihm gesendet wird.</translation>
    </message>
    <message>
        <source>%1 does not let this user in.</source>
        <translation>%1 lässt diesen Benutzer nicht ein.</translation>
    </message>
    <message>
        <source>Set up the credentials of that tool (`aws configure`, `rclone config`) for this user.</source>
        <translation>Richten Sie die Zugangsdaten dieses Programms (`aws configure`, `rclone config`) für diesen Benutzer ein.</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>%1 ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Check the network and the endpoint, then try again: what was copied is not sent again.</source>
        <translation>Prüfen Sie das Netz und den Endpunkt und versuchen Sie es erneut: Was kopiert ist, wird nicht noch einmal gesendet.</translation>
    </message>
    <message>
        <source>There is no space left at %1.</source>
        <translation>In %1 ist kein Platz mehr.</translation>
    </message>
    <message>
        <source>Free some space there, or keep fewer backups.</source>
        <translation>Schaffen Sie dort Platz, oder behalten Sie weniger Sicherungen.</translation>
    </message>
    <message>
        <source>%1 could not be used: %2</source>
        <translation>%1 konnte nicht benutzt werden: %2</translation>
    </message>
    <message>
        <source>The details hold what the program printed.</source>
        <translation>Die Details enthalten, was das Programm ausgab.</translation>
    </message>
    <message>
        <source>%1 s (%2)</source>
        <translation>%1 s (%2)</translation>
    </message>
    <message>
        <source>The aliases of %1 lead round in a circle.</source>
        <translation>Die Aliasse von %1 führen im Kreis.</translation>
    </message>
    <message>
        <source>Nobody reaches the system by this name.</source>
        <translation>Unter diesem Namen erreicht niemand das System.</translation>
    </message>
    <message>
        <source>Correct its CNAME records before the cutover.</source>
        <translation>Berichtigen Sie seine CNAME-Einträge vor der Umstellung.</translation>
    </message>
    <message>
        <source>There is no name %1 in DNS (it stands in: %2).</source>
        <translation>Den Namen %1 gibt es im DNS nicht (er steht in: %2).</translation>
    </message>
    <message>
        <source>If it is not needed any more, leave it out of the new settings.</source>
        <translation>Wird er nicht mehr gebraucht, lassen Sie ihn in den neuen Einstellungen weg.</translation>
    </message>
    <message>
        <source>The TTL of %1 is %2.</source>
        <translation>Die TTL von %1 beträgt %2.</translation>
    </message>
    <message>
        <source>For that long some visitors still reach the system that DNS has just left, at the cutover and on the way back.</source>
        <translation>So lange erreichen manche Besucher noch das System, von dem DNS gerade weggeführt hat, bei der Umstellung und auf dem Rückweg.</translation>
    </message>
    <message>
        <source>Lower the TTL of %1 to %2 s at least one TTL (%3 s) before the cutover.</source>
        <translation>Senken Sie die TTL von %1 auf %2 s, mindestens eine TTL (%3 s) vor der Umstellung.</translation>
    </message>
    <message>
        <source>The TTL of %1 comes from a name server that caches.</source>
        <translation>Die TTL von %1 stammt von einem Nameserver, der zwischenspeichert.</translation>
    </message>
    <message>
        <source>The zone&apos;s own TTL may be longer: a cache tells only what is left of it.</source>
        <translation>Die TTL der Zone selbst kann länger sein: Ein Zwischenspeicher nennt nur, was davon übrig ist.</translation>
    </message>
    <message>
        <source>Look at the zone itself before you rely on it.</source>
        <translation>Sehen Sie in der Zone selbst nach, bevor Sie sich darauf verlassen.</translation>
    </message>
    <message>
        <source>Browsers refuse a system whose certificate they do not trust.</source>
        <translation>Browser verweigern ein System, dessen Zertifikat sie nicht vertrauen.</translation>
    </message>
    <message numerus="yes">
        <source>The certificate of %1 has expired %n day(s) ago.</source>
        <translation>
            <numerusform>Das Zertifikat von %1 ist vor %n Tag abgelaufen.</numerusform>
            <numerusform>Das Zertifikat von %1 ist vor %n Tagen abgelaufen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Renew it before the way back may be needed.</source>
        <translation>Erneuern Sie es, bevor der Rückweg gebraucht werden kann.</translation>
    </message>
    <message numerus="yes">
        <source>The certificate of %1 ends in %n day(s).</source>
        <translation>
            <numerusform>Das Zertifikat von %1 läuft in %n Tag ab.</numerusform>
            <numerusform>Das Zertifikat von %1 läuft in %n Tagen ab.</numerusform>
        </translation>
    </message>
    <message>
        <source>See that its renewal goes on while the name leads to the new system: a challenge over HTTP then arrives there.</source>
        <translation>Sorgen Sie dafür, dass seine Erneuerung weitergeht, während der Name zum neuen System führt: Eine Prüfung über HTTP kommt dann dort an.</translation>
    </message>
    <message>
        <source>Renew it before the cutover.</source>
        <translation>Erneuern Sie es vor der Umstellung.</translation>
    </message>
    <message>
        <source>The certificate of %1 is trusted by Cloudflare only.</source>
        <translation>Dem Zertifikat von %1 vertraut nur Cloudflare.</translation>
    </message>
    <message>
        <source>Keep the name behind Cloudflare&apos;s proxy, on the way there and back.</source>
        <translation>Lassen Sie den Namen hinter dem Proxy von Cloudflare, auf dem Hinweg wie auf dem Rückweg.</translation>
    </message>
    <message>
        <source>The certificate of %1 is signed by itself.</source>
        <translation>Das Zertifikat von %1 ist selbst signiert.</translation>
    </message>
    <message>
        <source>Give the new system one that is trusted, or tell its users.</source>
        <translation>Geben Sie dem neuen System eines, dem vertraut wird, oder sagen Sie es seinen Benutzern.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted: %2.</source>
        <translation>Dem Zertifikat von %1 wird nicht vertraut: %2.</translation>
    </message>
    <message>
        <source>Mend it before the cutover, or the way back leads to a system that nobody can open.</source>
        <translation>Beheben Sie das vor der Umstellung, sonst führt der Rückweg zu einem System, das niemand öffnen kann.</translation>
    </message>
    <message>
        <source>%1 answers with status %2.</source>
        <translation>%1 antwortet mit Status %2.</translation>
    </message>
    <message>
        <source>The check after a rollback asks for this address, and would fail.</source>
        <translation>Die Prüfung nach einem Rückweg ruft diese Adresse auf und würde fehlschlagen.</translation>
    </message>
    <message>
        <source>Give an address as the endpoint that answers with success.</source>
        <translation>Geben Sie als Endpunkt eine Adresse an, die mit Erfolg antwortet.</translation>
    </message>
    <message>
        <source>The old system&apos;s address on the web is not known.</source>
        <translation>Die Adresse des alten Systems im Web ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Then a rollback cannot check that the old system answers.</source>
        <translation>Dann kann ein Rückweg nicht prüfen, ob das alte System antwortet.</translation>
    </message>
    <message>
        <source>Give it as the endpoint, if there is one.</source>
        <translation>Geben Sie sie als Endpunkt an, wenn es eine gibt.</translation>
    </message>
    <message>
        <source>No service unit or crontab names the project&apos;s folder.</source>
        <translation>Kein Dienst und keine Crontab nennt den Ordner des Projekts.</translation>
    </message>
    <message>
        <source>It is not known what starts the old application after a reboot.</source>
        <translation>Es ist nicht bekannt, was die alte Anwendung nach einem Neustart startet.</translation>
    </message>
    <message>
        <source>If it runs on another machine, write down there how it is started.</source>
        <translation>Läuft sie auf einem anderen Rechner, so halten Sie dort fest, wie sie gestartet wird.</translation>
    </message>
    <message>
        <source>This machine&apos;s Qt has no TLS.</source>
        <translation>Das Qt dieses Rechners kann kein TLS.</translation>
    </message>
    <message>
        <source>Nobody answers at %1, port %2.</source>
        <translation>Bei %1, Port %2, antwortet niemand.</translation>
    </message>
    <message>
        <source>The name %1 has no address.</source>
        <translation>Der Name %1 hat keine Adresse.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>%1 does not agree on an encrypted connection.</source>
        <translation>Mit %1 kommt keine verschlüsselte Verbindung zustande.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>This account may not read it.</source>
        <translation>Dieses Konto darf sie nicht lesen.</translation>
    </message>
    <message>
        <source>It holds no certificate in PEM form.</source>
        <translation>Sie enthält kein Zertifikat in PEM-Form.</translation>
    </message>
    <message>
        <source>The name server&apos;s answer cannot be read.</source>
        <translation>Die Antwort des Nameservers ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The name server refuses to answer.</source>
        <translation>Der Nameserver verweigert die Antwort.</translation>
    </message>
    <message>
        <source>The name server answered with error %1.</source>
        <translation>Der Nameserver antwortete mit Fehler %1.</translation>
    </message>
    <message>
        <source>The answer is too long for one packet: only its beginning is known.</source>
        <translation>Die Antwort ist zu lang für ein Paket: Nur ihr Anfang ist bekannt.</translation>
    </message>
    <message>
        <source>“%1” is no name that DNS knows how to look for.</source>
        <translation>„%1“ ist kein Name, den DNS nachschlagen kann.</translation>
    </message>
    <message>
        <source>The name server %1 does not answer.</source>
        <translation>Der Nameserver %1 antwortet nicht.</translation>
    </message>
    <message>
        <source>The name server %1 cannot be reached: %2.</source>
        <translation>Der Nameserver %1 ist nicht erreichbar: %2.</translation>
    </message>
    <message>
        <source>“%1” is no name server&apos;s address.</source>
        <translation>„%1“ ist keine Adresse eines Nameservers.</translation>
    </message>
    <message>
        <source>Give its IP address, such as 192.0.2.1, or leave the field empty.</source>
        <translation>Geben Sie seine IP-Adresse an, zum Beispiel 192.0.2.1, oder lassen Sie das Feld leer.</translation>
    </message>
    <message>
        <source>This machine knows no name server.</source>
        <translation>Dieser Rechner kennt keinen Nameserver.</translation>
    </message>
    <message>
        <source>The name %1, or one that it sends on to, has no address.</source>
        <translation>Der Name %1, oder einer, an den er weiterleitet, hat keine Adresse.</translation>
    </message>
    <message>
        <source>%1 sends on and on, in a circle perhaps.</source>
        <translation>%1 leitet immer weiter, vielleicht im Kreis.</translation>
    </message>
    <message>
        <source>%1 closed the connection without an answer.</source>
        <translation>%1 hat die Verbindung ohne Antwort geschlossen.</translation>
    </message>
    <message>
        <source>curl ended with code %1: %2</source>
        <translation>curl endete mit Code %1: %2</translation>
    </message>
    <message>
        <source>This is no address of the web.</source>
        <translation>Das ist keine Webadresse.</translation>
    </message>
    <message>
        <source>curl is not installed.</source>
        <translation>curl ist nicht installiert.</translation>
    </message>
    <message>
        <source>The configuration of nginx includes %1 from within itself.</source>
        <translation>Die Konfiguration von nginx bindet %1 in sich selbst ein.</translation>
    </message>
    <message>
        <source>nginx does not start, or reload, with it.</source>
        <translation>Damit startet nginx nicht und lädt nicht neu.</translation>
    </message>
    <message>
        <source>Take the include out before anything has to be switched.</source>
        <translation>Nehmen Sie die Einbindung heraus, bevor etwas umgeschaltet werden muss.</translation>
    </message>
    <message>
        <source>%1, a file of nginx, could not be read.</source>
        <translation>%1, eine Datei von nginx, ließ sich nicht lesen.</translation>
    </message>
    <message>
        <source>%1, a file of nginx, is not whole. %2</source>
        <translation>%1, eine Datei von nginx, ist nicht vollständig. %2</translation>
    </message>
    <message>
        <source>Its blocks stand too deep in each other.</source>
        <translation>Ihre Blöcke sind zu tief geschachtelt.</translation>
    </message>
    <message>
        <source>There is a } too many in line %1.</source>
        <translation>In Zeile %1 steht ein } zu viel.</translation>
    </message>
    <message>
        <source>It ends in the middle of something.</source>
        <translation>Sie bricht mittendrin ab.</translation>
    </message>
    <message>
        <source>Looking for ports and units</source>
        <translation>Ports und Dienste werden gesucht</translation>
    </message>
    <message>
        <source>Reading the reverse proxy&apos;s files</source>
        <translation>Die Dateien des Reverse-Proxys werden gelesen</translation>
    </message>
    <message>
        <source>It is there, but its files are not read: look at it yourself.</source>
        <translation>Es ist vorhanden, aber seine Dateien werden nicht gelesen: Sehen Sie selbst nach.</translation>
    </message>
    <message>
        <source>%1 (%2) was not looked up: there are too many names.</source>
        <translation>%1 (%2) wurde nicht nachgeschlagen: Es sind zu viele Namen.</translation>
    </message>
    <message>
        <source>the endpoint</source>
        <translation>dem Endpunkt</translation>
    </message>
    <message>
        <source>Looking up %1</source>
        <translation>%1 wird nachgeschlagen</translation>
    </message>
    <message>
        <source>Asking %1 for an answer</source>
        <translation>%1 wird aufgerufen</translation>
    </message>
    <message>
        <source>Reading the certificate of %1</source>
        <translation>Das Zertifikat von %1 wird gelesen</translation>
    </message>
    <message>
        <source>%1 may not be read by this account.</source>
        <translation>%1 darf von diesem Konto nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The crontabs of other accounts may not be read by this one.</source>
        <translation>Die Crontabs anderer Konten darf dieses Konto nicht lesen.</translation>
    </message>
    <message>
        <source>crontab of this account</source>
        <translation>Crontab dieses Kontos</translation>
    </message>
    <message>
        <source>named by you</source>
        <translation>von Ihnen genannt</translation>
    </message>
    <message>
        <source>It was not found, or may not be read.</source>
        <translation>Nicht gefunden, oder nicht lesbar.</translation>
    </message>
    <message>
        <source>%1 has no PostgreSQL of its own.</source>
        <translation>%1 hat kein eigenes PostgreSQL.</translation>
    </message>
    <message>
        <source>%1 does not say plainly which PostgreSQL it runs and where its data stand.</source>
        <translation>%1 sagt nicht eindeutig, welches PostgreSQL läuft und wo dessen Daten liegen.</translation>
    </message>
    <message>
        <source>Look whether its volume is mounted at /var/lib/postgresql/data, or from PostgreSQL 18 on at /var/lib/postgresql.</source>
        <translation>Sehen Sie nach, ob das Volume unter /var/lib/postgresql/data eingehängt ist, ab PostgreSQL 18 unter /var/lib/postgresql.</translation>
    </message>
    <message>
        <source>In %1, no volume keeps the data of PostgreSQL: they are lost with the container.</source>
        <translation>In %1 bewahrt kein Volume die Daten von PostgreSQL: Sie gehen mit dem Container verloren.</translation>
    </message>
    <message>
        <source>Back the database up before anybody removes that container.</source>
        <translation>Sichern Sie die Datenbank, bevor jemand diesen Container entfernt.</translation>
    </message>
    <message>
        <source>%1 mounts its volume at %2, but the image of PostgreSQL %3 wants it at %4: the data may stand in a volume without a name.</source>
        <translation>%1 hängt das Volume unter %2 ein, aber das Image von PostgreSQL %3 erwartet es unter %4: Die Daten liegen vielleicht in einem Volume ohne Namen.</translation>
    </message>
    <message>
        <source>Back the database up first; then mount the volume at %1.</source>
        <translation>Sichern Sie zuerst die Datenbank; hängen Sie das Volume dann unter %1 ein.</translation>
    </message>
    <message>
        <source>%1 keeps the data of PostgreSQL %2 at %3.</source>
        <translation>%1 bewahrt die Daten von PostgreSQL %2 unter %3.</translation>
    </message>
    <message>
        <source>Compose file of the old project</source>
        <translation>Compose-Datei des alten Projekts</translation>
    </message>
    <message>
        <source>The old project has none; Rehome writes a new one.</source>
        <translation>Das alte Projekt hat keine; Rehome schreibt eine neue.</translation>
    </message>
    <message>
        <source>Found: %1.</source>
        <translation>Gefunden: %1.</translation>
    </message>
    <message>
        <source>Data folder of PostgreSQL’s image</source>
        <translation>Datenordner des PostgreSQL-Images</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what for: bytes</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Free some space, or put the migration’s folder on a larger disk.</source>
        <translation>Schaffen Sie Platz, oder legen Sie den Ordner der Migration auf eine größere Platte.</translation>
    </message>
    <message>
        <source>%1 are free on the disk of %2, up to %3 are needed (%4).</source>
        <translation>Auf der Platte von %2 sind %1 frei, bis zu %3 werden gebraucht (%4).</translation>
    </message>
    <message>
        <source>%1 are free on the disk of %2: enough for one run (%3), but not for doing it twice (%4).</source>
        <translation>Auf der Platte von %2 sind %1 frei: genug für einen Durchgang (%3), aber nicht für zwei (%4).</translation>
    </message>
    <message>
        <source>The limit of open files cannot be read: %1.</source>
        <translation>Die Grenze für offene Dateien lässt sich nicht lesen: %1.</translation>
    </message>
    <message>
        <source>Look with ulimit -n.</source>
        <translation>Sehen Sie mit ulimit -n nach.</translation>
    </message>
    <message>
        <source>A program may open only %1 files at a time.</source>
        <translation>Ein Programm darf nur %1 Dateien zugleich öffnen.</translation>
    </message>
    <message>
        <source>Raise the limit to 1,024 or more before Rehome is started.</source>
        <translation>Heben Sie die Grenze auf 1.024 oder mehr an, bevor Sie Rehome starten.</translation>
    </message>
    <message>
        <source>A program may open as many files as it likes.</source>
        <translation>Ein Programm darf beliebig viele Dateien öffnen.</translation>
    </message>
    <message>
        <source>A program may open %1 files at a time.</source>
        <translation>Ein Programm darf %1 Dateien zugleich öffnen.</translation>
    </message>
    <message>
        <source>The migration’s folder %1 is kept in memory only: a restart loses it, backup and all.</source>
        <translation>Der Ordner der Migration %1 liegt nur im Arbeitsspeicher: Ein Neustart löscht ihn mitsamt der Sicherung.</translation>
    </message>
    <message>
        <source>Begin the migration in a folder on a disk.</source>
        <translation>Beginnen Sie die Migration in einem Ordner auf einer Platte.</translation>
    </message>
    <message>
        <source>The migration’s folder %1 lies on a file system of the kind %2. Locks, and what a server writes, are not safe on every such one.</source>
        <translation>Der Ordner der Migration %1 liegt auf einem Dateisystem der Art %2. Sperren und das, was ein Server schreibt, sind nicht auf jedem solchen sicher.</translation>
    </message>
    <message>
        <source>Begin the migration in a folder on a disk of this machine.</source>
        <translation>Beginnen Sie die Migration in einem Ordner auf einer Platte dieses Rechners.</translation>
    </message>
    <message>
        <source>The migration’s folder lies on a disk of this machine.</source>
        <translation>Der Ordner der Migration liegt auf einer Platte dieses Rechners.</translation>
    </message>
    <message>
        <source>No socket is used: servers are entered by address and port.</source>
        <translation>Kein Socket wird verwendet: Server werden über Adresse und Port erreicht.</translation>
    </message>
    <message>
        <source>The path of the socket %1 has %2 bytes; %3 are the most.</source>
        <translation>Der Pfad des Sockets %1 hat %2 Bytes; höchstens %3 sind möglich.</translation>
    </message>
    <message>
        <source>Enter the old server by 127.0.0.1 and its port instead.</source>
        <translation>Erreichen Sie den alten Server stattdessen über 127.0.0.1 und seinen Port.</translation>
    </message>
    <message>
        <source>The path of the socket %1 is short enough.</source>
        <translation>Der Pfad des Sockets %1 ist kurz genug.</translation>
    </message>
    <message>
        <source>Port %1 is free.</source>
        <translation>Port %1 ist frei.</translation>
    </message>
    <message>
        <source>Port %1 is taken by another program of this machine.</source>
        <translation>Port %1 ist von einem anderen Programm dieses Rechners belegt.</translation>
    </message>
    <message>
        <source>End that program if it is not the old system, or give the new one another port in .env.</source>
        <translation>Beenden Sie das Programm, falls es nicht das alte System ist, oder geben Sie dem neuen in .env einen anderen Port.</translation>
    </message>
    <message>
        <source>Port %1 cannot be tried: %2.</source>
        <translation>Port %1 lässt sich nicht ausprobieren: %2.</translation>
    </message>
    <message>
        <source>Choose a port above 1023.</source>
        <translation>Wählen Sie einen Port über 1023.</translation>
    </message>
    <message>
        <source>Disk space for %1</source>
        <translation>Speicherplatz für %1</translation>
    </message>
    <message>
        <source>File system of the migration</source>
        <translation>Dateisystem der Migration</translation>
    </message>
    <message>
        <source>Open files</source>
        <translation>Offene Dateien</translation>
    </message>
    <message>
        <source>Length of socket paths</source>
        <translation>Länge von Socket-Pfaden</translation>
    </message>
    <message>
        <source>Port %1: %2</source>
        <translation>Port %1: %2</translation>
    </message>
    <message>
        <source>Install the package %1.</source>
        <translation>Installieren Sie das Paket %1.</translation>
    </message>
    <message>
        <source>The program %1 is not installed: %2.</source>
        <translation>Das Programm %1 ist nicht installiert: %2.</translation>
    </message>
    <message>
        <source>The program %1 does not run.</source>
        <translation>Das Programm %1 läuft nicht.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>path: version</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Commits bear the name %1.</source>
        <translation>Commits tragen den Namen %1.</translation>
    </message>
    <message>
        <source>git does not know who commits (%1 is not set): the name of your account would stand in every commit.</source>
        <translation>git weiß nicht, wer die Commits macht (%1 ist nicht gesetzt): In jedem Commit stünde der Name Ihres Kontos.</translation>
    </message>
    <message>
        <source>Tell git your name and your address.</source>
        <translation>Nennen Sie git Ihren Namen und Ihre Adresse.</translation>
    </message>
    <message>
        <source>Docker is not installed.</source>
        <translation>Docker ist nicht installiert.</translation>
    </message>
    <message>
        <source>Install Docker (docs.docker.com/engine/install) before the new system is to run in containers.</source>
        <translation>Installieren Sie Docker (docs.docker.com/engine/install), bevor das neue System in Containern laufen soll.</translation>
    </message>
    <message>
        <source>Docker’s engine does not answer.</source>
        <translation>Dockers Dienst antwortet nicht.</translation>
    </message>
    <message>
        <source>Restart it.</source>
        <translation>Starten Sie ihn neu.</translation>
    </message>
    <message>
        <source>Docker’s engine %1 answers.</source>
        <translation>Dockers Dienst %1 antwortet.</translation>
    </message>
    <message>
        <source>Docker’s engine does not let you in: %1</source>
        <translation>Dockers Dienst lässt Sie nicht hinein: %1</translation>
    </message>
    <message>
        <source>Join the group docker, then log out and in again.</source>
        <translation>Treten Sie der Gruppe docker bei, und melden Sie sich ab und wieder an.</translation>
    </message>
    <message>
        <source>Docker’s engine cannot be reached: %1</source>
        <translation>Dockers Dienst ist nicht erreichbar: %1</translation>
    </message>
    <message>
        <source>Start it.</source>
        <translation>Starten Sie ihn.</translation>
    </message>
    <message>
        <source>%1 %2 is installed.</source>
        <translation>%1 %2 ist installiert.</translation>
    </message>
    <message>
        <source>There is no Compose: neither “docker compose” nor docker-compose.</source>
        <translation>Compose fehlt: Es gibt weder „docker compose“ noch docker-compose.</translation>
    </message>
    <message>
        <source>Install Docker’s Compose plugin, or the package docker-compose.</source>
        <translation>Installieren Sie Dockers Compose-Plugin oder das Paket docker-compose.</translation>
    </message>
    <message>
        <source>Program %1</source>
        <translation>Programm %1</translation>
    </message>
    <message>
        <source>it makes the new repository</source>
        <translation>es legt das neue Repository an</translation>
    </message>
    <message>
        <source>Name in commits</source>
        <translation>Name in Commits</translation>
    </message>
    <message>
        <source>it looks through rollback.sh</source>
        <translation>es sieht rollback.sh durch</translation>
    </message>
    <message>
        <source>Docker’s engine</source>
        <translation>Dockers Dienst</translation>
    </message>
    <message>
        <source>Docker Compose</source>
        <translation>Docker Compose</translation>
    </message>
    <message>
        <source>“%1” does not say how many backups are kept.</source>
        <translation>„%1“ sagt nicht, wie viele Sicherungen bleiben.</translation>
    </message>
    <message>
        <source>Write how many daily, weekly and monthly ones stay, such as 7,4,6.</source>
        <translation>Schreiben Sie, wie viele tägliche, wöchentliche und monatliche bleiben, etwa 7,4,6.</translation>
    </message>
    <message>
        <source>password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>secret key</source>
        <translation>geheimer Schlüssel</translation>
    </message>
    <message>
        <source>token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>private key</source>
        <translation>privater Schlüssel</translation>
    </message>
    <message>
        <source>URL with a password</source>
        <translation>URL mit einem Passwort</translation>
    </message>
    <message>
        <source>The reader found “%1”.</source>
        <translation>Gefunden wurde „%1“.</translation>
    </message>
    <message>
        <source>The reader found “%1”: %2.</source>
        <translation>Gefunden wurde „%1“: %2.</translation>
    </message>
    <message>
        <source>This version of Rehome has no explanation for it.</source>
        <translation>Diese Version von Rehome hat keine Erklärung dafür.</translation>
    </message>
    <message>
        <source>Look at the place yourself before the migration goes on.</source>
        <translation>Sehen Sie sich die Stelle selbst an, bevor die Migration weitergeht.</translation>
    </message>
    <message>
        <source>The migrations of &quot;%1&quot; have several ends: %2.</source>
        <translation>Die Migrationen von „%1“ haben mehrere Enden: %2.</translation>
    </message>
    <message>
        <source>Django refuses to migrate.</source>
        <translation>Django weigert sich zu migrieren.</translation>
    </message>
    <message>
        <source>Run makemigrations --merge in the old project first.</source>
        <translation>Führen Sie zuerst im alten Projekt makemigrations --merge aus.</translation>
    </message>
    <message>
        <source>The migration %2 of &quot;%1&quot; needs %3, which is not there.</source>
        <translation>Die Migration %2 von „%1“ braucht %3, und die fehlt.</translation>
    </message>
    <message>
        <source>Django refuses to load the migrations.</source>
        <translation>Django weigert sich, die Migrationen zu laden.</translation>
    </message>
    <message>
        <source>Find the missing file on the server or in the history.</source>
        <translation>Suchen Sie die fehlende Datei auf dem Server oder in der Versionsgeschichte.</translation>
    </message>
    <message>
        <source>The numbers of the migrations of &quot;%1&quot; have gaps: %2.</source>
        <translation>Die Nummern der Migrationen von „%1“ haben Lücken: %2.</translation>
    </message>
    <message>
        <source>A file may have been lost, or was merged away on purpose.</source>
        <translation>Eine Datei ist vielleicht verloren gegangen oder wurde absichtlich zusammengefasst.</translation>
    </message>
    <message>
        <source>Compare with django_migrations in the database.</source>
        <translation>Vergleichen Sie mit django_migrations in der Datenbank.</translation>
    </message>
    <message>
        <source>Two migrations of &quot;%1&quot; have the number %2: %3.</source>
        <translation>Zwei Migrationen von „%1“ haben die Nummer %2: %3.</translation>
    </message>
    <message>
        <source>Harmless where their dependencies are in order.</source>
        <translation>Harmlos, solange ihre Abhängigkeiten stimmen.</translation>
    </message>
    <message>
        <source>Nothing needs to be done.</source>
        <translation>Es ist nichts zu tun.</translation>
    </message>
    <message>
        <source>The app &quot;%1&quot; has models, but no migrations.</source>
        <translation>Die App „%1“ hat Modelle, aber keine Migrationen.</translation>
    </message>
    <message>
        <source>Its tables exist only where they were made by hand or by syncdb.</source>
        <translation>Ihre Tabellen gibt es nur dort, wo sie von Hand oder durch syncdb angelegt wurden.</translation>
    </message>
    <message>
        <source>Compare its tables with the database; make initial migrations afterwards.</source>
        <translation>Vergleichen Sie ihre Tabellen mit der Datenbank; legen Sie danach erste Migrationen an.</translation>
    </message>
    <message>
        <source>Two apps share the label &quot;%1&quot;: %2.</source>
        <translation>Zwei Apps haben dasselbe Label „%1“: %2.</translation>
    </message>
    <message>
        <source>Tables, content types and migrations are known by the label; Django refuses to start.</source>
        <translation>Tabellen, Inhaltstypen und Migrationen hängen am Label; Django startet so nicht.</translation>
    </message>
    <message>
        <source>Decide which of the two is right before the code is moved.</source>
        <translation>Entscheiden Sie, welche der beiden gilt, bevor der Code umzieht.</translation>
    </message>
    <message>
        <source>INSTALLED_APPS names &quot;%1&quot;, which is in this project&apos;s namespace, but not there.</source>
        <translation>INSTALLED_APPS nennt „%1“; der Name gehört zu diesem Projekt, aber die App fehlt.</translation>
    </message>
    <message>
        <source>Django will not start.</source>
        <translation>Django startet nicht.</translation>
    </message>
    <message>
        <source>Find the missing folder, or remove the app from the settings.</source>
        <translation>Suchen Sie den fehlenden Ordner, oder nehmen Sie die App aus den Einstellungen.</translation>
    </message>
    <message>
        <source>The package &quot;%1&quot; has models (%2), but INSTALLED_APPS does not name it.</source>
        <translation>Das Paket „%1“ hat Modelle (%2), aber INSTALLED_APPS nennt es nicht.</translation>
    </message>
    <message>
        <source>Its tables may still exist in the database.</source>
        <translation>Seine Tabellen gibt es vielleicht noch in der Datenbank.</translation>
    </message>
    <message>
        <source>It is not moved as an app; look whether it is dead code.</source>
        <translation>Es zieht nicht als App um; sehen Sie nach, ob es toter Code ist.</translation>
    </message>
    <message>
        <source>Dotted Python names are kept as data: %1 (%2).</source>
        <translation>Python-Namen mit Punkten stehen als Daten da: %1 (%2).</translation>
    </message>
    <message>
        <source>When modules move these names go stale, in the database as well.</source>
        <translation>Ziehen Module um, so stimmen diese Namen nicht mehr, auch in der Datenbank.</translation>
    </message>
    <message>
        <source>Rehome rewrites names in code only; look for them in the database after the move.</source>
        <translation>Rehome ändert Namen nur im Code; suchen Sie sie nach dem Umzug in der Datenbank.</translation>
    </message>
    <message>
        <source>Python objects are stored pickled: %1.</source>
        <translation>Python-Objekte werden als Pickle gespeichert: %1.</translation>
    </message>
    <message>
        <source>A pickle names its class by module; after a move it cannot be read.</source>
        <translation>Ein Pickle nennt seine Klasse mit dem Modul; nach dem Umzug ist er nicht mehr lesbar.</translation>
    </message>
    <message>
        <source>Keep these modules under their old names, or convert the data first.</source>
        <translation>Behalten Sie diese Module unter ihren alten Namen, oder wandeln Sie die Daten vorher um.</translation>
    </message>
    <message>
        <source>The project has its own user model: %1.</source>
        <translation>Das Projekt hat ein eigenes Benutzermodell: %1.</translation>
    </message>
    <message>
        <source>Its table takes the place of auth_user.</source>
        <translation>Seine Tabelle steht an der Stelle von auth_user.</translation>
    </message>
    <message>
        <source>It is carried over, table and label unchanged.</source>
        <translation>Es wird übernommen, Tabelle und Label bleiben gleich.</translation>
    </message>
    <message>
        <source>SQL is written by hand (places: %1, for example in %2).</source>
        <translation>SQL ist von Hand geschrieben (Stellen: %1, zum Beispiel in %2).</translation>
    </message>
    <message>
        <source>It names tables and columns directly.</source>
        <translation>Es nennt Tabellen und Spalten unmittelbar.</translation>
    </message>
    <message>
        <source>Tables keep their names, so nothing needs to be changed.</source>
        <translation>Tabellen behalten ihre Namen, darum ist nichts zu ändern.</translation>
    </message>
    <message>
        <source>%1 is used (places: %2); Django 4 has removed it.</source>
        <translation>%1 wird benutzt (Stellen: %2); Django 4 kennt es nicht mehr.</translation>
    </message>
    <message>
        <source>The URLs do not load on a current Django.</source>
        <translation>Mit einem heutigen Django lassen sich die URLs nicht laden.</translation>
    </message>
    <message>
        <source>Keep the Django version for the move, and replace it afterwards.</source>
        <translation>Behalten Sie für den Umzug die Django-Version bei, und ersetzen Sie es danach.</translation>
    </message>
    <message>
        <source>%1 is used (places: %3); Django %2 has removed it.</source>
        <translation>%1 wird benutzt (Stellen: %3); Django %2 kennt es nicht mehr.</translation>
    </message>
    <message>
        <source>The code does not load on that version or later.</source>
        <translation>Mit dieser und späteren Versionen lässt sich der Code nicht laden.</translation>
    </message>
    <message>
        <source>The Django project in %2 lies inside the Django project in %1.</source>
        <translation>Das Django-Projekt in %2 liegt im Django-Projekt in %1.</translation>
    </message>
    <message>
        <source>Its modules can be imported by two paths, and it is unclear which settings count.</source>
        <translation>Seine Module lassen sich auf zwei Wegen importieren, und es ist unklar, welche Einstellungen gelten.</translation>
    </message>
    <message>
        <source>Phase 2 copies the local apps into one folder and flattens the nesting; app labels stay as they are.</source>
        <translation>Phase 2 kopiert die eigenen Apps in einen Ordner und löst die Verschachtelung auf; die Labels der Apps bleiben.</translation>
    </message>
    <message>
        <source>Below the folder %1 there is a second Django project: %2.</source>
        <translation>Unter dem Ordner %1 liegt ein zweites Django-Projekt: %2.</translation>
    </message>
    <message>
        <source>It has its own manage.py and settings, and may be another system.</source>
        <translation>Es hat ein eigenes manage.py und eigene Einstellungen und ist vielleicht ein anderes System.</translation>
    </message>
    <message>
        <source>Decide whether it belongs to this migration; only the project whose settings are used is moved.</source>
        <translation>Entscheiden Sie, ob es zu dieser Migration gehört; es zieht nur das Projekt um, dessen Einstellungen gelten.</translation>
    </message>
    <message>
        <source>The module in %1 can be imported as &quot;%2&quot; and as &quot;%3&quot;.</source>
        <translation>Das Modul in %1 lässt sich als „%2“ und als „%3“ importieren.</translation>
    </message>
    <message>
        <source>Python then loads it twice: two copies of every class and of every global value.</source>
        <translation>Python lädt es dann zweimal: Jede Klasse und jeder globale Wert ist doppelt da.</translation>
    </message>
    <message>
        <source>Phase 2 leaves one name and rewrites the imports of the other.</source>
        <translation>Phase 2 lässt einen Namen stehen und schreibt die Importe des anderen um.</translation>
    </message>
    <message>
        <source>One and the same module is imported as &quot;%1&quot; and as &quot;%2&quot; (for example in %3).</source>
        <translation>Ein und dasselbe Modul wird als „%1“ und als „%2“ importiert (zum Beispiel in %3).</translation>
    </message>
    <message>
        <source>Python loads it twice: isinstance() and signals fail silently, models may be registered twice.</source>
        <translation>Python lädt es zweimal: isinstance() und Signale versagen unbemerkt, Modelle werden womöglich doppelt registriert.</translation>
    </message>
    <message>
        <source>sys.path is changed to find code in %1.</source>
        <translation>sys.path wird geändert, um Code in %1 zu finden.</translation>
    </message>
    <message>
        <source>Imports depend on which program was started: what works in manage.py may fail under the web server.</source>
        <translation>Importe hängen davon ab, welches Programm gestartet wurde: Was in manage.py geht, kann unter dem Webserver scheitern.</translation>
    </message>
    <message>
        <source>Phase 2 puts the code in one place, so that the change is not needed any more.</source>
        <translation>Phase 2 legt den Code an einen Ort, sodass die Änderung nicht mehr nötig ist.</translation>
    </message>
    <message>
        <source>A database dump lies in the project&apos;s folder (%1).</source>
        <translation>Im Ordner des Projekts liegt ein Datenbank-Dump (%1).</translation>
    </message>
    <message>
        <source>It may hold personal data, and bloats every copy.</source>
        <translation>Er kann persönliche Daten enthalten und bläht jede Kopie auf.</translation>
    </message>
    <message>
        <source>The new repository does not take it over.</source>
        <translation>Das neue Repository übernimmt das nicht.</translation>
    </message>
    <message>
        <source>A SQLite database lies in the project&apos;s folder (%1).</source>
        <translation>Im Ordner des Projekts liegt eine SQLite-Datenbank (%1).</translation>
    </message>
    <message>
        <source>It may hold data that the production database does not have.</source>
        <translation>Sie kann Daten enthalten, die die Produktionsdatenbank nicht hat.</translation>
    </message>
    <message>
        <source>The new repository does not take it over; look whether it is still needed.</source>
        <translation>Das neue Repository übernimmt das nicht; sehen Sie nach, ob es noch gebraucht wird.</translation>
    </message>
    <message>
        <source>Uploaded files lie in the project&apos;s folder: %1 (files: %2, %3).</source>
        <translation>Hochgeladene Dateien liegen im Ordner des Projekts: %1 (Dateien: %2, %3).</translation>
    </message>
    <message>
        <source>Users&apos; files do not belong into a repository.</source>
        <translation>Dateien von Benutzern gehören nicht in ein Repository.</translation>
    </message>
    <message>
        <source>Media files are copied separately, with hashes, in phase 3.</source>
        <translation>Mediendateien werden in Phase 3 getrennt und mit Prüfsummen kopiert.</translation>
    </message>
    <message>
        <source>The path %1 is written into the code.</source>
        <translation>Der Pfad %1 steht fest im Code.</translation>
    </message>
    <message>
        <source>It does not exist inside a container or on another machine.</source>
        <translation>In einem Container oder auf einem anderen Rechner gibt es ihn nicht.</translation>
    </message>
    <message>
        <source>Decide where this lives in the new system; the new settings take such places from the environment.</source>
        <translation>Entscheiden Sie, wo das im neuen System liegt; die neuen Einstellungen nehmen solche Orte aus der Umgebung.</translation>
    </message>
    <message>
        <source>More absolute paths stand in the code: %1 (for example %2).</source>
        <translation>Weitere absolute Pfade im Code: %1 (zum Beispiel %2).</translation>
    </message>
    <message>
        <source>They do not exist inside a container or on another machine.</source>
        <translation>In einem Container oder auf einem anderen Rechner gibt es sie nicht.</translation>
    </message>
    <message>
        <source>Look at them before the code is copied.</source>
        <translation>Sehen Sie sie durch, bevor der Code kopiert wird.</translation>
    </message>
    <message>
        <source>The address &quot;/static/&quot; is written out in this file (places: %1; the first: %2).</source>
        <translation>Die Adresse „/static/“ ist in dieser Datei ausgeschrieben (Stellen: %1; die erste: %2).</translation>
    </message>
    <message>
        <source>Such links break as soon as static files get another address or hashed names.</source>
        <translation>Solche Verweise brechen, sobald statische Dateien eine andere Adresse oder Namen mit Prüfsummen bekommen.</translation>
    </message>
    <message>
        <source>Replace them with the static template tag; until then keep STATIC_URL as it is.</source>
        <translation>Ersetzen Sie sie durch das Template-Tag static; behalten Sie bis dahin STATIC_URL bei.</translation>
    </message>
    <message>
        <source>The file could not be understood: %1.</source>
        <translation>Die Datei wurde nicht verstanden: %1.</translation>
    </message>
    <message>
        <source>What it sets or declares is missing from this description.</source>
        <translation>Was sie setzt oder festlegt, fehlt in dieser Beschreibung.</translation>
    </message>
    <message>
        <source>Look at the file yourself.</source>
        <translation>Sehen Sie sich die Datei selbst an.</translation>
    </message>
    <message>
        <source>Files that are written for Python 2: %1 (for example %2).</source>
        <translation>Für Python 2 geschriebene Dateien: %1 (zum Beispiel %2).</translation>
    </message>
    <message>
        <source>No supported Python or Django runs them.</source>
        <translation>Kein noch gepflegtes Python oder Django führt sie aus.</translation>
    </message>
    <message>
        <source>Bring the code to Python 3 first; Rehome does not translate it.</source>
        <translation>Bringen Sie den Code zuerst auf Python 3; Rehome übersetzt ihn nicht.</translation>
    </message>
    <message>
        <source>This is a template for projects, not a project: files with placeholders: %1 (for example %2).</source>
        <translation>Das ist eine Vorlage für Projekte, kein Projekt; Dateien mit Platzhaltern: %1 (zum Beispiel %2).</translation>
    </message>
    <message>
        <source>Its settings cannot be read or run.</source>
        <translation>Ihre Einstellungen lassen sich weder lesen noch ausführen.</translation>
    </message>
    <message>
        <source>Make a project from the template and choose its folder.</source>
        <translation>Erzeugen Sie aus der Vorlage ein Projekt, und wählen Sie dessen Ordner.</translation>
    </message>
    <message>
        <source>There is no manage.py.</source>
        <translation>Es gibt kein manage.py.</translation>
    </message>
    <message>
        <source>Rehome runs the project&apos;s commands through it.</source>
        <translation>Damit führt Rehome die Befehle des Projekts aus.</translation>
    </message>
    <message>
        <source>Choose the folder that holds it; if there is none, phase 2 needs the settings module from you.</source>
        <translation>Wählen Sie den Ordner, in dem es liegt; gibt es keins, so braucht Phase 2 das Einstellungsmodul von Ihnen.</translation>
    </message>
    <message>
        <source>There are %1 manage.py files: %2.</source>
        <translation>Es gibt %1 Dateien manage.py: %2.</translation>
    </message>
    <message>
        <source>It must be clear which one starts the production system.</source>
        <translation>Es muss klar sein, welche das Produktionssystem startet.</translation>
    </message>
    <message>
        <source>Choose the right project folder on the page Project &amp; servers.</source>
        <translation>Wählen Sie den richtigen Projektordner auf der Seite „Projekt &amp; Server“.</translation>
    </message>
    <message>
        <source>The static file %1 exists several times with different contents; only the first is served: %2.</source>
        <translation>Die statische Datei %1 gibt es mehrmals mit verschiedenem Inhalt; nur die erste wird ausgeliefert: %2.</translation>
    </message>
    <message>
        <source>Whoever edits another copy wonders why nothing changes.</source>
        <translation>Wer eine andere Kopie ändert, wundert sich, dass nichts geschieht.</translation>
    </message>
    <message>
        <source>Phase 2 takes the one that is served and reports the others.</source>
        <translation>Phase 2 nimmt die ausgelieferte und meldet die anderen.</translation>
    </message>
    <message>
        <source>More static files exist several times with different contents: %1 (for example %2).</source>
        <translation>Weitere statische Dateien, die es mehrmals mit verschiedenem Inhalt gibt: %1 (zum Beispiel %2).</translation>
    </message>
    <message>
        <source>Only the first of each is served.</source>
        <translation>Ausgeliefert wird jeweils nur die erste.</translation>
    </message>
    <message>
        <source>STATICFILES_DIRS names %1, which is not there.</source>
        <translation>STATICFILES_DIRS nennt %1, und das gibt es nicht.</translation>
    </message>
    <message>
        <source>Its files are not served.</source>
        <translation>Dateien daraus werden nicht ausgeliefert.</translation>
    </message>
    <message>
        <source>Look whether the folder exists on the server only.</source>
        <translation>Sehen Sie nach, ob es den Ordner nur auf dem Server gibt.</translation>
    </message>
    <message>
        <source>The declared Django %1 gets no security updates any more.</source>
        <translation>Das angegebene Django %1 bekommt keine Sicherheitsaktualisierungen mehr.</translation>
    </message>
    <message>
        <source>New Python versions and images may not run it.</source>
        <translation>Neue Python-Versionen und Images führen es womöglich nicht aus.</translation>
    </message>
    <message>
        <source>Move first with the same version; upgrade afterwards as a change of its own.</source>
        <translation>Ziehen Sie zuerst mit derselben Version um; aktualisieren Sie danach, als eigene Änderung.</translation>
    </message>
    <message>
        <source>Python modules of the project lie beside manage.py: %1.</source>
        <translation>Python-Module des Projekts liegen neben manage.py: %1.</translation>
    </message>
    <message>
        <source>They are imported by bare names that clash easily.</source>
        <translation>Sie werden unter bloßen Namen importiert, die leicht mit anderen zusammenstoßen.</translation>
    </message>
    <message>
        <source>Phase 2 puts the local apps into one folder.</source>
        <translation>Phase 2 legt die eigenen Apps in einen Ordner.</translation>
    </message>
    <message>
        <source>Reading stopped at a limit: %1 (%2).</source>
        <translation>Das Lesen endete an einer Grenze: %1 (%2).</translation>
    </message>
    <message>
        <source>What lies beyond is missing from this description.</source>
        <translation>Was dahinter liegt, fehlt in dieser Beschreibung.</translation>
    </message>
    <message>
        <source>Choose a smaller folder, without data and build results.</source>
        <translation>Wählen Sie einen kleineren Ordner ohne Daten und Bauergebnisse.</translation>
    </message>
    <message>
        <source>The settings name several databases: %1.</source>
        <translation>Die Einstellungen nennen mehrere Datenbanken: %1.</translation>
    </message>
    <message>
        <source>Rehome moves one database at a time; data in the others would be left behind unnoticed.</source>
        <translation>Rehome zieht eine Datenbank auf einmal um; Daten in den anderen blieben unbemerkt zurück.</translation>
    </message>
    <message>
        <source>Decide which one is moved, and what is to become of the others.</source>
        <translation>Entscheiden Sie, welche umzieht und was aus den anderen wird.</translation>
    </message>
    <message>
        <source>No router sends anything to the database &quot;%1&quot;.</source>
        <translation>Kein Router schickt etwas an die Datenbank „%1“.</translation>
    </message>
    <message>
        <source>It is only used where code names it, or not at all.</source>
        <translation>Sie wird nur benutzt, wo Code sie nennt, oder gar nicht.</translation>
    </message>
    <message>
        <source>Look whether it is still needed before the old server is switched off.</source>
        <translation>Sehen Sie nach, ob sie noch gebraucht wird, bevor der alte Server abgeschaltet wird.</translation>
    </message>
    <message>
        <source>None of the databases in the settings is PostgreSQL: %1.</source>
        <translation>Keine der Datenbanken in den Einstellungen ist PostgreSQL: %1.</translation>
    </message>
    <message>
        <source>Rehome moves PostgreSQL databases.</source>
        <translation>Rehome zieht PostgreSQL-Datenbanken um.</translation>
    </message>
    <message>
        <source>Check whether the production settings are others than the ones read here; else this database cannot be moved.</source>
        <translation>Prüfen Sie, ob in der Produktion andere Einstellungen gelten als die hier gelesenen; sonst kann diese Datenbank nicht umziehen.</translation>
    </message>
    <message>
        <source>The database &quot;%1&quot; is %2, not PostgreSQL.</source>
        <translation>Die Datenbank „%1“ ist %2, nicht PostgreSQL.</translation>
    </message>
    <message>
        <source>Rehome does not move it.</source>
        <translation>Rehome zieht sie nicht um.</translation>
    </message>
    <message>
        <source>Decide what is to become of it; a SQLite file for development need not be moved.</source>
        <translation>Entscheiden Sie, was aus ihr wird; eine SQLite-Datei für die Entwicklung muss nicht umziehen.</translation>
    </message>
    <message>
        <source>The settings %1 name no database that could be read from their text.</source>
        <translation>Die Einstellungen %1 nennen keine Datenbank, die sich aus ihrem Text lesen ließe.</translation>
    </message>
    <message>
        <source>The database may be set by a variable or a module that is not there.</source>
        <translation>Die Datenbank wird vielleicht durch eine Variable oder ein fehlendes Modul gesetzt.</translation>
    </message>
    <message>
        <source>Give the address of the database yourself on the page Project &amp; servers.</source>
        <translation>Geben Sie die Adresse der Datenbank auf der Seite „Projekt &amp; Server“ selbst an.</translation>
    </message>
    <message>
        <source>A secret stands in the code: %1 (%2).</source>
        <translation>Im Code steht ein Geheimnis: %1 (%2).</translation>
    </message>
    <message>
        <source>Whoever can read the repository and its history has it.</source>
        <translation>Wer das Repository und seine Versionsgeschichte lesen kann, hat es.</translation>
    </message>
    <message>
        <source>Phase 2 moves the secrets of the settings to the .env file, which git ignores; change those that others have seen.</source>
        <translation>Phase 2 bringt die Geheimnisse der Einstellungen in die Datei .env, die git übergeht; ändern Sie die, die andere gesehen haben.</translation>
    </message>
    <message>
        <source>A secret stands in the code outside the settings: %1 (%2).</source>
        <translation>Im Code außerhalb der Einstellungen steht ein Geheimnis: %1 (%2).</translation>
    </message>
    <message>
        <source>Move it to an environment variable before the code is copied; change it if others have seen it.</source>
        <translation>Verlegen Sie es in eine Umgebungsvariable, bevor der Code kopiert wird; ändern Sie es, wenn andere es gesehen haben.</translation>
    </message>
    <message>
        <source>The environment variable %1 holds a secret and has a default value in the code.</source>
        <translation>Die Umgebungsvariable %1 enthält ein Geheimnis und hat im Code einen Standardwert.</translation>
    </message>
    <message>
        <source>Where the variable is missing the known default is used without a word.</source>
        <translation>Wo die Variable fehlt, gilt stillschweigend der bekannte Standardwert.</translation>
    </message>
    <message>
        <source>The new settings will read it from .env without a default.</source>
        <translation>Die neuen Einstellungen lesen sie ohne Standardwert aus .env.</translation>
    </message>
    <message>
        <source>The file holds secrets (%1) and lies in the project&apos;s folder.</source>
        <translation>Die Datei enthält Geheimnisse (%1) und liegt im Ordner des Projekts.</translation>
    </message>
    <message>
        <source>It goes along with every copy of the folder, and perhaps with the repository&apos;s history.</source>
        <translation>Sie geht mit jeder Kopie des Ordners mit und vielleicht mit der Geschichte des Repositorys.</translation>
    </message>
    <message>
        <source>The new repository does not take it over; its values go to the .env file, which git ignores.</source>
        <translation>Das neue Repository übernimmt sie nicht; ihre Werte kommen in die Datei .env, die git übergeht.</translation>
    </message>
    <message>
        <source>A private key lies in the project&apos;s folder (%1).</source>
        <translation>Im Ordner des Projekts liegt ein privater Schlüssel (%1).</translation>
    </message>
    <message>
        <source>Whoever has a copy of the folder has the key.</source>
        <translation>Wer eine Kopie des Ordners hat, hat den Schlüssel.</translation>
    </message>
    <message>
        <source>The new repository does not take it over; keep it outside and change it if others had access.</source>
        <translation>Das neue Repository übernimmt ihn nicht; bewahren Sie ihn außerhalb auf, und ändern Sie ihn, wenn andere Zugang hatten.</translation>
    </message>
    <message>
        <source>DEBUG is True in %1.</source>
        <translation>DEBUG ist in %1 eingeschaltet.</translation>
    </message>
    <message>
        <source>In production every error page shows settings and source code.</source>
        <translation>In der Produktion zeigt dann jede Fehlerseite Einstellungen und Quelltext.</translation>
    </message>
    <message>
        <source>The new settings read DEBUG from the environment; it is False unless it is set.</source>
        <translation>Die neuen Einstellungen lesen DEBUG aus der Umgebung; ohne Angabe ist es ausgeschaltet.</translation>
    </message>
    <message>
        <source>ALLOWED_HOSTS in %1 allows every host name.</source>
        <translation>ALLOWED_HOSTS lässt in %1 jeden Hostnamen zu.</translation>
    </message>
    <message>
        <source>Forged Host headers reach links in e-mails and caches.</source>
        <translation>Gefälschte Host-Kopfzeilen gelangen in Links von E-Mails und in Caches.</translation>
    </message>
    <message>
        <source>The new settings read ALLOWED_HOSTS from the environment; give the names that are really served.</source>
        <translation>Die neuen Einstellungen lesen ALLOWED_HOSTS aus der Umgebung; geben Sie die Namen an, die wirklich bedient werden.</translation>
    </message>
    <message>
        <source>The settings used are %1; there are also: %2.</source>
        <translation>Es gelten die Einstellungen %1; außerdem gibt es: %2.</translation>
    </message>
    <message>
        <source>Values in the others do not count in production.</source>
        <translation>Werte in den anderen zählen in der Produktion nicht.</translation>
    </message>
    <message>
        <source>Phase 2 carries over the ones that are used.</source>
        <translation>Phase 2 übernimmt die, die gelten.</translation>
    </message>
    <message>
        <source>It is unclear which settings are used: %1.</source>
        <translation>Es ist unklar, welche Einstellungen gelten: %1.</translation>
    </message>
    <message>
        <source>manage.py, the server&apos;s entry point and other files name different ones.</source>
        <translation>manage.py, der Einstieg des Servers und andere Dateien nennen verschiedene.</translation>
    </message>
    <message>
        <source>Look which one the production server is started with.</source>
        <translation>Sehen Sie nach, womit der Produktionsserver gestartet wird.</translation>
    </message>
    <message>
        <source>The settings take in %1, which is not there.</source>
        <translation>Die Einstellungen binden %1 ein, und das fehlt.</translation>
    </message>
    <message>
        <source>Production may get its values from a file that exists only on the server.</source>
        <translation>Die Produktion bekommt ihre Werte vielleicht aus einer Datei, die es nur auf dem Server gibt.</translation>
    </message>
    <message>
        <source>Fetch the file from the server, and put it beside the settings before the migration goes on.</source>
        <translation>Holen Sie die Datei vom Server, und legen Sie sie neben die Einstellungen, bevor die Migration weitergeht.</translation>
    </message>
    <message>
        <source>No settings module was found.</source>
        <translation>Es wurde kein Einstellungsmodul gefunden.</translation>
    </message>
    <message>
        <source>Without settings nothing about databases and apps can be told.</source>
        <translation>Ohne Einstellungen lässt sich nichts über Datenbanken und Apps sagen.</translation>
    </message>
    <message>
        <source>Choose the folder that holds manage.py.</source>
        <translation>Wählen Sie den Ordner, in dem manage.py liegt.</translation>
    </message>
    <message>
        <source>%1 depend on a condition (%2).</source>
        <translation>%1: hängt von einer Bedingung ab (%2).</translation>
    </message>
    <message>
        <source>The values differ between machines; only one side of the condition is seen here.</source>
        <translation>Die Werte sind je nach Rechner verschieden; hier ist nur eine Seite der Bedingung zu sehen.</translation>
    </message>
    <message>
        <source>Compare with what the production server really uses.</source>
        <translation>Vergleichen Sie mit dem, was der Produktionsserver wirklich benutzt.</translation>
    </message>
    <message>
        <source>DEFAULT_AUTO_FIELD is not set (Django %1 is declared).</source>
        <translation>DEFAULT_AUTO_FIELD ist nicht gesetzt (angegeben ist Django %1).</translation>
    </message>
    <message>
        <source>Newer versions of Django ask for new primary key types, as migrations that nobody wanted.</source>
        <translation>Neuere Versionen von Django verlangen neue Typen für Primärschlüssel, als Migrationen, die niemand wollte.</translation>
    </message>
    <message>
        <source>The new settings should set it to django.db.models.AutoField, as it was.</source>
        <translation>Die neuen Einstellungen sollten es auf django.db.models.AutoField setzen, wie es war.</translation>
    </message>
    <message>
        <source>Environment variables are read that %2 does not name: %1.</source>
        <translation>Es werden Umgebungsvariablen gelesen, die %2 nicht nennt: %1.</translation>
    </message>
    <message>
        <source>Whoever sets up a new machine does not know about them.</source>
        <translation>Wer einen neuen Rechner einrichtet, weiß nichts von ihnen.</translation>
    </message>
    <message>
        <source>The new .env.example names all of them.</source>
        <translation>Die neue Datei .env.example nennt sie alle.</translation>
    </message>
    <message>
        <source>No example file names the environment variables that the project reads (there are: %1).</source>
        <translation>Keine Beispieldatei nennt die Umgebungsvariablen, die das Projekt liest (es sind: %1).</translation>
    </message>
    <message>
        <source>The environment variable %1 has different defaults: %2 and %3 (%4).</source>
        <translation>Die Umgebungsvariable %1 hat verschiedene Standardwerte: %2 und %3 (%4).</translation>
    </message>
    <message>
        <source>Where it is not set, parts of the project work with different values.</source>
        <translation>Wo sie nicht gesetzt ist, arbeiten Teile des Projekts mit verschiedenen Werten.</translation>
    </message>
    <message>
        <source>Decide on one value; it goes to the .env file.</source>
        <translation>Entscheiden Sie sich für einen Wert; er kommt in die Datei .env.</translation>
    </message>
    <message>
        <source>The environment variable %1 is read as text where yes or no is meant.</source>
        <translation>Die Umgebungsvariable %1 wird als Text gelesen, wo Ja oder Nein gemeint ist.</translation>
    </message>
    <message>
        <source>The text &quot;False&quot; counts as true.</source>
        <translation>Der Text „False“ gilt als wahr.</translation>
    </message>
    <message>
        <source>The new settings read it as a boolean.</source>
        <translation>Die neuen Einstellungen lesen sie als Wahrheitswert.</translation>
    </message>
    <message>
        <source>%1 is not a folder.</source>
        <translation>%1 ist kein Ordner.</translation>
    </message>
    <message>
        <source>Name the folder that holds the project.</source>
        <translation>Nennen Sie den Ordner, in dem das Projekt liegt.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be read.</source>
        <translation>Der Ordner %1 ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Run Rehome as an account that may read it.</source>
        <translation>Führen Sie Rehome mit einem Konto aus, das ihn lesen darf.</translation>
    </message>
    <message>
        <source>The reader of the project&apos;s code</source>
        <translation>Der Leser des Projektcodes</translation>
    </message>
    <message>
        <source>The project&apos;s code</source>
        <translation>Der Code des Projekts</translation>
    </message>
    <message>
        <source>%1 cannot read the project&apos;s code: %2</source>
        <translation>%1 kann den Code des Projekts nicht lesen: %2</translation>
    </message>
    <message>
        <source>Python is needed to read the project, and was not found.</source>
        <translation>Um das Projekt zu lesen, wird Python gebraucht; es wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>Install Python 3 (the package python3), or name an interpreter.</source>
        <translation>Installieren Sie Python 3 (das Paket python3), oder nennen Sie einen Interpreter.</translation>
    </message>
    <message>
        <source>This runs the project&apos;s code with %1, to learn what Django itself sees. Its sessions in the database can only read.</source>
        <translation>Jetzt wird der Code des Projekts mit %1 ausgeführt, um zu erfahren, was Django selbst sieht. Seine Sitzungen in der Datenbank können nur lesen.</translation>
    </message>
    <message>
        <source>It did not end within %1 seconds.</source>
        <translation>Er endete nicht innerhalb von %1 Sekunden.</translation>
    </message>
    <message>
        <source>It ended with: %1</source>
        <translation>Er endete mit: %1</translation>
    </message>
    <message>
        <source>Reading the code in %1. Nothing of it is run for this.</source>
        <translation>Der Code in %1 wird gelesen. Ausgeführt wird dafür nichts davon.</translation>
    </message>
    <message>
        <source>The project could not be run: %1 What its text says stands.</source>
        <translation>Das Projekt ließ sich nicht ausführen: %1 Es gilt, was sein Text sagt.</translation>
    </message>
    <message>
        <source>%1 gave an answer that cannot be used.</source>
        <translation>%1 gab eine Antwort, mit der sich nichts anfangen lässt.</translation>
    </message>
    <message>
        <source>Look at the details; without running the project its text can still be read.</source>
        <translation>Sehen Sie sich die Einzelheiten an; ohne das Projekt auszuführen lässt sich sein Text immer noch lesen.</translation>
    </message>
    <message>
        <source>%1 cannot be parsed: %2.</source>
        <translation>%1 lässt sich nicht auswerten: %2.</translation>
    </message>
    <message>
        <source>What it imports or declares is not known, so that a package may seem unused.</source>
        <translation>Was die Datei importiert oder verlangt, ist nicht bekannt; ein Paket kann deshalb unbenutzt scheinen.</translation>
    </message>
    <message>
        <source>Mend the file or take it away, and run this step again.</source>
        <translation>Beheben Sie den Fehler oder entfernen Sie die Datei, und führen Sie diesen Schritt erneut aus.</translation>
    </message>
    <message>
        <source>%1 is a template: it holds placeholders in place of code.</source>
        <translation>%1 ist eine Vorlage: Sie enthält Platzhalter statt Code.</translation>
    </message>
    <message>
        <source>It was left out, so that a package may seem unused.</source>
        <translation>Sie wurde ausgelassen; ein Paket kann deshalb unbenutzt scheinen.</translation>
    </message>
    <message>
        <source>Migrate the project that was made from the template.</source>
        <translation>Migrieren Sie das Projekt, das aus der Vorlage entstanden ist.</translation>
    </message>
    <message>
        <source>%1 is not written in UTF-8.</source>
        <translation>%1 ist nicht in UTF-8 geschrieben.</translation>
    </message>
    <message>
        <source>It was read as Latin-1. pip may refuse it.</source>
        <translation>Die Datei wurde als Latin-1 gelesen. pip lehnt sie womöglich ab.</translation>
    </message>
    <message>
        <source>The new files are written in UTF-8.</source>
        <translation>Die neuen Dateien werden in UTF-8 geschrieben.</translation>
    </message>
    <message>
        <source>What it declares or imports is not known.</source>
        <translation>Was die Datei verlangt oder importiert, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Make it readable, and run this step again.</source>
        <translation>Machen Sie sie lesbar, und führen Sie diesen Schritt erneut aus.</translation>
    </message>
    <message>
        <source>%1 is larger than 2 MB and was left out.</source>
        <translation>%1 ist größer als 2 MB und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>What it imports is not known.</source>
        <translation>Was die Datei importiert, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>%1 could not be read: the project&apos;s interpreter has nothing that reads TOML.</source>
        <translation>%1 konnte nicht gelesen werden: Der Interpreter des Projekts hat nichts, was TOML liest.</translation>
    </message>
    <message>
        <source>What it declares is not known.</source>
        <translation>Was die Datei verlangt, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Install tomli for the interpreter, and run this step again.</source>
        <translation>Installieren Sie tomli für den Interpreter, und führen Sie diesen Schritt erneut aus.</translation>
    </message>
    <message>
        <source>%1 computes %2, so that it cannot be read without running it.</source>
        <translation>%1 berechnet %2 und lässt sich deshalb nicht lesen, ohne ausgeführt zu werden.</translation>
    </message>
    <message>
        <source>Compare the proposal with what the file does.</source>
        <translation>Vergleichen Sie den Vorschlag mit dem, was die Datei tut.</translation>
    </message>
    <message>
        <source>%1 includes %2, which includes it again.</source>
        <translation>%1 bindet %2 ein, und diese Datei wiederum jene.</translation>
    </message>
    <message>
        <source>Each file was read once.</source>
        <translation>Jede Datei wurde einmal gelesen.</translation>
    </message>
    <message>
        <source>The new files include one way only.</source>
        <translation>Die neuen Dateien binden nur in einer Richtung ein.</translation>
    </message>
    <message>
        <source>%1 includes %2, which is not there.</source>
        <translation>%1 bindet %2 ein; diese Datei fehlt.</translation>
    </message>
    <message>
        <source>What the absent file declares is not known, and pip refuses to install.</source>
        <translation>Was die fehlende Datei verlangt, ist nicht bekannt, und pip weigert sich zu installieren.</translation>
    </message>
    <message>
        <source>The rest was read. Find the file, or live without it.</source>
        <translation>Der Rest wurde gelesen. Suchen Sie die Datei, oder kommen Sie ohne sie aus.</translation>
    </message>
    <message>
        <source>%1 includes the address %2.</source>
        <translation>%1 bindet die Adresse %2 ein.</translation>
    </message>
    <message>
        <source>Nothing is fetched from the network here: what it declares is not known.</source>
        <translation>Hier wird nichts aus dem Netz geholt: Was dort verlangt wird, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Save it as a file of the project, and run this step again.</source>
        <translation>Speichern Sie den Inhalt als Datei des Projekts, und führen Sie diesen Schritt erneut aus.</translation>
    </message>
    <message>
        <source>%1 has a line that is no requirement: %2.</source>
        <translation>%1 hat eine Zeile, die keine Anforderung ist: %2.</translation>
    </message>
    <message>
        <source>pip refuses the whole file because of it, at least in newer versions.</source>
        <translation>pip lehnt deswegen die ganze Datei ab, zumindest in neueren Versionen.</translation>
    </message>
    <message>
        <source>The line is left out of the proposal.</source>
        <translation>Die Zeile fehlt im Vorschlag.</translation>
    </message>
    <message>
        <source>%1 names an address without a package: %2.</source>
        <translation>%1 nennt eine Adresse ohne Paket: %2.</translation>
    </message>
    <message>
        <source>Nobody can tell what is installed from it.</source>
        <translation>Niemand kann sagen, was von dort installiert wird.</translation>
    </message>
    <message>
        <source>Add a line such as name @ address to the proposal.</source>
        <translation>Ergänzen Sie im Vorschlag eine Zeile wie: Name @ Adresse.</translation>
    </message>
    <message>
        <source>%1 allows one of several ranges: %2.</source>
        <translation>%1 erlaubt einen von mehreren Bereichen: %2.</translation>
    </message>
    <message>
        <source>pip knows no “or”, so the ranges were not compared.</source>
        <translation>pip kennt kein „oder“; die Bereiche wurden deshalb nicht verglichen.</translation>
    </message>
    <message>
        <source>The proposal fixes the version that is installed.</source>
        <translation>Der Vorschlag legt die installierte Version fest.</translation>
    </message>
    <message>
        <source>%1 holds a password or a token in an address.</source>
        <translation>%1 enthält in einer Adresse ein Passwort oder ein Token.</translation>
    </message>
    <message>
        <source>Whoever can read the repository can use it.</source>
        <translation>Wer das Repository lesen kann, kann es benutzen.</translation>
    </message>
    <message>
        <source>The proposal has ${PACKAGE_ACCOUNT} in its place, which pip fills in from the environment. Replace the old one where it was made.</source>
        <translation>Im Vorschlag steht stattdessen ${PACKAGE_ACCOUNT}; pip füllt es aus der Umgebung. Ersetzen Sie das alte dort, wo es ausgestellt wurde.</translation>
    </message>
    <message>
        <source>%1 has hashes for its packages.</source>
        <translation>%1 hat Hashes für seine Pakete.</translation>
    </message>
    <message>
        <source>With hashes, pip insists on one for every package.</source>
        <translation>Mit Hashes verlangt pip für jedes Paket einen.</translation>
    </message>
    <message>
        <source>The proposal has none. Once the new image builds, make them anew with pip-compile --generate-hashes.</source>
        <translation>Der Vorschlag hat keine. Erzeugen Sie sie mit pip-compile --generate-hashes neu, sobald sich das neue Image bauen lässt.</translation>
    </message>
    <message>
        <source>%1 is imported but not installed.</source>
        <translation>%1 wird importiert, ist aber nicht installiert.</translation>
    </message>
    <message>
        <source>%1 is declared but not installed.</source>
        <translation>%1 wird verlangt, ist aber nicht installiert.</translation>
    </message>
    <message>
        <source>The old system works without it, or this is not the interpreter that runs it.</source>
        <translation>Das alte System kommt ohne dieses Paket aus, oder es läuft mit einem anderen Interpreter.</translation>
    </message>
    <message>
        <source>Its version cannot be fixed. Check the interpreter, or set the line to be left out.</source>
        <translation>Seine Version lässt sich nicht festlegen. Prüfen Sie den Interpreter, oder lassen Sie die Zeile weg.</translation>
    </message>
    <message>
        <source>No version of %1 fits all that is declared: %2.</source>
        <translation>Keine Version von %1 erfüllt alles, was verlangt wird: %2.</translation>
    </message>
    <message>
        <source>pip refuses to install such files together.</source>
        <translation>pip weigert sich, solche Dateien zusammen zu installieren.</translation>
    </message>
    <message>
        <source>Decide for one of them in the proposal.</source>
        <translation>Entscheiden Sie sich im Vorschlag für eine davon.</translation>
    </message>
    <message>
        <source>%1 is installed as %2, but declared as %3.</source>
        <translation>%1 ist als %2 installiert, wird aber als %3 verlangt.</translation>
    </message>
    <message>
        <source>A new installation would bring another version than the one that works today.</source>
        <translation>Eine neue Installation brächte eine andere Version als die, die heute funktioniert.</translation>
    </message>
    <message>
        <source>%1 is used, but nothing declares it.</source>
        <translation>%1 wird benutzt, aber nirgends verlangt.</translation>
    </message>
    <message>
        <source>A new installation would lack it, or have it by chance.</source>
        <translation>Einer neuen Installation würde das Paket fehlen, oder sie hätte es nur zufällig.</translation>
    </message>
    <message>
        <source>It is in the proposal.</source>
        <translation>Es steht im Vorschlag.</translation>
    </message>
    <message>
        <source>%1 is declared for development only, but the application uses it.</source>
        <translation>%1 wird nur für die Entwicklung verlangt, aber die Anwendung benutzt es.</translation>
    </message>
    <message>
        <source>An image without the development packages would not start.</source>
        <translation>Ein Image ohne die Entwicklungspakete würde nicht starten.</translation>
    </message>
    <message>
        <source>It is in base.txt.</source>
        <translation>Es steht in base.txt.</translation>
    </message>
    <message>
        <source>%1 comes from a folder of this machine.</source>
        <translation>%1 kommt aus einem Ordner dieses Rechners.</translation>
    </message>
    <message>
        <source>The folder is not in the new image, and no version can be fixed.</source>
        <translation>Der Ordner ist nicht im neuen Image, und es lässt sich keine Version festlegen.</translation>
    </message>
    <message>
        <source>It is left out. Copy its code into the repository, or build a wheel of it and publish that.</source>
        <translation>Das Paket wird weggelassen. Kopieren Sie seinen Code in das Repository, oder bauen Sie ein Wheel daraus und veröffentlichen Sie es.</translation>
    </message>
    <message>
        <source>%1 comes from an address, not from an index.</source>
        <translation>%1 kommt von einer Adresse, nicht aus einem Paketindex.</translation>
    </message>
    <message>
        <source>Its version is fixed only where the address holds a commit or a file&apos;s hash.</source>
        <translation>Die Version steht nur fest, wenn die Adresse einen Commit oder den Hash einer Datei enthält.</translation>
    </message>
    <message>
        <source>The proposal has the address: %1. Take a released version if there is one.</source>
        <translation>Im Vorschlag steht die Adresse: %1. Nehmen Sie eine veröffentlichte Version, wenn es eine gibt.</translation>
    </message>
    <message>
        <source>%1 is declared, but nothing in the project&apos;s code uses it.</source>
        <translation>%1 wird verlangt, aber im Code des Projekts benutzt es nichts.</translation>
    </message>
    <message>
        <source>It may be left over, or be used by hand or in a way that cannot be seen.</source>
        <translation>Es ist vielleicht ein Überbleibsel, oder es wird von Hand oder auf eine Weise benutzt, die sich nicht sehen lässt.</translation>
    </message>
    <message>
        <source>It stays in the proposal until you set it to be left out.</source>
        <translation>Es bleibt im Vorschlag, bis Sie es weglassen.</translation>
    </message>
    <message>
        <source>The new repository needs %1, which is not installed here.</source>
        <translation>Das neue Repository braucht %1; hier ist es nicht installiert.</translation>
    </message>
    <message>
        <source>There is no version that is known to work, so none is fixed.</source>
        <translation>Es gibt keine Version, von der man weiß, dass sie funktioniert; deshalb steht keine fest.</translation>
    </message>
    <message>
        <source>Once the new image works, write the version that pip freeze shows there into the line.</source>
        <translation>Schreiben Sie, sobald das neue Image funktioniert, die Version in die Zeile, die pip freeze dort zeigt.</translation>
    </message>
    <message>
        <source>%1 is declared; the same code is installed under another name.</source>
        <translation>%1 wird verlangt; derselbe Code ist unter einem anderen Namen installiert.</translation>
    </message>
    <message>
        <source>Both give the same import.</source>
        <translation>Beide ergeben denselben Import.</translation>
    </message>
    <message>
        <source>The proposal keeps the declared name, in the installed version.</source>
        <translation>Der Vorschlag behält den verlangten Namen, in der installierten Version.</translation>
    </message>
    <message>
        <source>%1 is declared beside a package that gives the same import.</source>
        <translation>%1 wird neben einem Paket verlangt, das denselben Import ergibt.</translation>
    </message>
    <message>
        <source>They overwrite each other&apos;s files, and removing one breaks the other.</source>
        <translation>Sie überschreiben einander die Dateien, und wer eines entfernt, beschädigt das andere.</translation>
    </message>
    <message>
        <source>Set one of them to be left out. For psycopg2, the binary package needs no compiler; its makers advise the other one for production.</source>
        <translation>Lassen Sie eines davon weg. Bei psycopg2 braucht das Binärpaket keinen Compiler; seine Entwickler raten im Betrieb zum anderen.</translation>
    </message>
    <message>
        <source>“%1” is imported, but no package and no module of the project is known by this name.</source>
        <translation>„%1“ wird importiert, aber unter diesem Namen ist weder ein Paket noch ein Modul des Projekts bekannt.</translation>
    </message>
    <message>
        <source>The import fails, or works because of an entry in sys.path.</source>
        <translation>Der Import schlägt fehl, oder er gelingt wegen eines Eintrags in sys.path.</translation>
    </message>
    <message>
        <source>Nothing is proposed for it, for a guessed name may be a stranger&apos;s package. Add the right one.</source>
        <translation>Dafür wird nichts vorgeschlagen, denn hinter einem geratenen Namen kann ein fremdes Paket stecken. Ergänzen Sie das richtige.</translation>
    </message>
    <message>
        <source>The interpreter %1 is older than Python 3.8.</source>
        <translation>Der Interpreter %1 ist älter als Python 3.8.</translation>
    </message>
    <message>
        <source>Its packages cannot be compared: skip this step, and write the new requirement files by hand.</source>
        <translation>Seine Pakete lassen sich nicht vergleichen: Überspringen Sie diesen Schritt, und schreiben Sie die neuen Requirements-Dateien von Hand.</translation>
    </message>
    <message>
        <source>Neither the project&apos;s interpreter nor this system has the packaging library.</source>
        <translation>Weder der Interpreter des Projekts noch dieses System hat die Bibliothek packaging.</translation>
    </message>
    <message>
        <source>Versions and conditions of requirements were taken as text and not compared.</source>
        <translation>Versionen und Bedingungen der Anforderungen wurden als Text genommen und nicht verglichen.</translation>
    </message>
    <message>
        <source>Install it (python -m pip install packaging), and run this step again.</source>
        <translation>Installieren Sie sie (python -m pip install packaging), und führen Sie diesen Schritt erneut aus.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) that declare requirements were read.</source>
        <translation>
            <numerusform>%n Datei mit Anforderungen wurde gelesen.</numerusform>
            <numerusform>%n Dateien mit Anforderungen wurden gelesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1, are at %2; all were read back and are identical.</source>
        <translation>
            <numerusform>%n Datei, %1, liegt in %2; sie wurde zurückgelesen und ist identisch.</numerusform>
            <numerusform>%n Dateien, %1, liegen in %2; alle wurden zurückgelesen und sind identisch.</numerusform>
        </translation>
    </message>
    <message>
        <source>What came back from %1 is not what was sent there: %2.</source>
        <translation>Was aus %1 zurückkam, ist nicht, was dorthin gesendet wurde: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), the first is %1</source>
        <translation>
            <numerusform>%n Datei, die erste ist %1</numerusform>
            <numerusform>%n Dateien, die erste ist %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Not every file could be read back from %1.</source>
        <translation>Nicht jede Datei konnte aus %1 zurückgelesen werden.</translation>
    </message>
    <message>
        <source>Nothing was checked.</source>
        <translation>Nichts wurde geprüft.</translation>
    </message>
    <message numerus="yes">
        <source>%n required check(s) failed: %1.</source>
        <translation>
            <numerusform>%n nötige Prüfung ist fehlgeschlagen: %1.</numerusform>
            <numerusform>%n nötige Prüfungen sind fehlgeschlagen: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n required check(s) could not be made: %1.</source>
        <translation>
            <numerusform>%n nötige Prüfung war nicht möglich: %1.</numerusform>
            <numerusform>%n nötige Prüfungen waren nicht möglich: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready: every required check passed.</source>
        <translation>Bereit: Jede nötige Prüfung ist bestanden.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n check(s) passed.</source>
        <translation>
            <numerusform>%1 von %n Prüfung ist bestanden.</numerusform>
            <numerusform>%1 von %n Prüfungen sind bestanden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recommendation(s) stand(s) open.</source>
        <translation>
            <numerusform>%n Empfehlung ist offen.</numerusform>
            <numerusform>%n Empfehlungen sind offen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recommended check(s) could not be made.</source>
        <translation>
            <numerusform>%n empfohlene Prüfung war nicht möglich.</numerusform>
            <numerusform>%n empfohlene Prüfungen waren nicht möglich.</numerusform>
        </translation>
    </message>
    <message>
        <source>No trouble was found in the project.</source>
        <translation>Im Projekt wurde kein Problem gefunden.</translation>
    </message>
    <message numerus="yes">
        <source>%n trouble(s) found in the project.</source>
        <translation>
            <numerusform>%n Problem im Projekt gefunden.</numerusform>
            <numerusform>%n Probleme im Projekt gefunden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more point(s) need a decision.</source>
        <translation>
            <numerusform>%n weiterer Punkt braucht eine Entscheidung.</numerusform>
            <numerusform>%n weitere Punkte brauchen eine Entscheidung.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its own apps: %1, their models: %2, settings modules: %3, environment variables: %4.</source>
        <translation>Eigene Apps: %1, deren Modelle: %2, Einstellungsmodule: %3, Umgebungsvariablen: %4.</translation>
    </message>
    <message>
        <source>This is what the text of the code says; the project was not run.</source>
        <translation>Das sagt der Text des Codes; ausgeführt wurde das Projekt nicht.</translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n fehlt</numerusform>
            <numerusform>%n fehlen</numerusform>
        </translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>nicht installiert</translation>
    </message>
    <message numerus="yes">
        <source>%n conflicting</source>
        <translation>
            <numerusform>%n widersprüchlich</numerusform>
            <numerusform>%n widersprüchlich</numerusform>
        </translation>
    </message>
    <message>
        <source>conflicting versions</source>
        <translation>widersprüchliche Versionen</translation>
    </message>
    <message numerus="yes">
        <source>%n in another version</source>
        <translation>
            <numerusform>%n in anderer Version</numerusform>
            <numerusform>%n in anderer Version</numerusform>
        </translation>
    </message>
    <message>
        <source>another version installed</source>
        <translation>andere Version installiert</translation>
    </message>
    <message numerus="yes">
        <source>%n undeclared</source>
        <translation>
            <numerusform>%n nicht verlangt</numerusform>
            <numerusform>%n nicht verlangt</numerusform>
        </translation>
    </message>
    <message>
        <source>undeclared</source>
        <translation>nicht verlangt</translation>
    </message>
    <message numerus="yes">
        <source>%n declared for development only</source>
        <translation>
            <numerusform>%n nur für die Entwicklung verlangt</numerusform>
            <numerusform>%n nur für die Entwicklung verlangt</numerusform>
        </translation>
    </message>
    <message>
        <source>declared for development only</source>
        <translation>nur für die Entwicklung verlangt</translation>
    </message>
    <message numerus="yes">
        <source>%n from a local folder</source>
        <translation>
            <numerusform>%n aus einem lokalen Ordner</numerusform>
            <numerusform>%n aus einem lokalen Ordner</numerusform>
        </translation>
    </message>
    <message>
        <source>from a local folder</source>
        <translation>aus einem lokalen Ordner</translation>
    </message>
    <message numerus="yes">
        <source>%n from a URL</source>
        <translation>
            <numerusform>%n von einer Adresse</numerusform>
            <numerusform>%n von einer Adresse</numerusform>
        </translation>
    </message>
    <message>
        <source>from a URL</source>
        <translation>von einer Adresse</translation>
    </message>
    <message numerus="yes">
        <source>%n unused</source>
        <translation>
            <numerusform>%n unbenutzt</numerusform>
            <numerusform>%n unbenutzt</numerusform>
        </translation>
    </message>
    <message>
        <source>unused</source>
        <translation>unbenutzt</translation>
    </message>
    <message numerus="yes">
        <source>%n for development only</source>
        <translation>
            <numerusform>%n nur für die Entwicklung</numerusform>
            <numerusform>%n nur für die Entwicklung</numerusform>
        </translation>
    </message>
    <message>
        <source>for development only</source>
        <translation>nur für die Entwicklung</translation>
    </message>
    <message numerus="yes">
        <source>%n not for this Python</source>
        <translation>
            <numerusform>%n nicht für dieses Python</numerusform>
            <numerusform>%n nicht für dieses Python</numerusform>
        </translation>
    </message>
    <message>
        <source>not for this Python or system</source>
        <translation>nicht für dieses Python oder System</translation>
    </message>
    <message numerus="yes">
        <source>%n under another name</source>
        <translation>
            <numerusform>%n unter anderem Namen</numerusform>
            <numerusform>%n unter anderem Namen</numerusform>
        </translation>
    </message>
    <message>
        <source>installed under another name</source>
        <translation>unter anderem Namen installiert</translation>
    </message>
    <message numerus="yes">
        <source>%n with the same import</source>
        <translation>
            <numerusform>%n mit demselben Import</numerusform>
            <numerusform>%n mit demselben Import</numerusform>
        </translation>
    </message>
    <message>
        <source>same import as another package</source>
        <translation>derselbe Import wie ein anderes Paket</translation>
    </message>
    <message numerus="yes">
        <source>%n added for the new repository</source>
        <translation>
            <numerusform>%n für das neue Repository ergänzt</numerusform>
            <numerusform>%n für das neue Repository ergänzt</numerusform>
        </translation>
    </message>
    <message>
        <source>added for the new repository</source>
        <translation>für das neue Repository ergänzt</translation>
    </message>
    <message numerus="yes">
        <source>%n without a fixed version, which the proposal fixes</source>
        <translation>
            <numerusform>%n ohne feste Version, die der Vorschlag festlegt</numerusform>
            <numerusform>%n ohne feste Version, die der Vorschlag festlegt</numerusform>
        </translation>
    </message>
    <message>
        <source>version not fixed</source>
        <translation>Version nicht festgelegt</translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) compared: all as it should be.</source>
        <translation>
            <numerusform>%n Paket verglichen: Alles ist, wie es sein soll.</numerusform>
            <numerusform>%n Pakete verglichen: Alles ist, wie es sein soll.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) compared: %1; the rest is as it should be.</source>
        <translation>
            <numerusform>%n Paket verglichen: %1; der Rest ist, wie er sein soll.</numerusform>
            <numerusform>%n Pakete verglichen: %1; der Rest ist, wie er sein soll.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) compared: %1.</source>
        <translation>
            <numerusform>%n Paket verglichen: %1.</numerusform>
            <numerusform>%n Pakete verglichen: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The address holds a password or a token: write ${NAME} in its place, which pip fills in from the environment.</source>
        <translation>Die Adresse enthält ein Passwort oder ein Token: Schreiben Sie stattdessen ${NAME}; pip füllt es aus der Umgebung.</translation>
    </message>
    <message>
        <source>“%1” is no requirement: write a line such as django==3.2.25.</source>
        <translation>„%1“ ist keine Anforderung: Schreiben Sie eine Zeile wie django==3.2.25.</translation>
    </message>
    <message numerus="yes">
        <source>%1 %n finding(s) ask for your decision.</source>
        <translation>
            <numerusform>%1 %n Befund verlangt Ihre Entscheidung.</numerusform>
            <numerusform>%1 %n Befunde verlangen Ihre Entscheidung.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was measured.</source>
        <translation>Nichts wurde gemessen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n query(s) timed.</source>
        <translation>
            <numerusform>%1 von %n Abfrage gemessen.</numerusform>
            <numerusform>%1 von %n Abfragen gemessen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 Before the cutover, %n thing(s) need your attention.</source>
        <translation>
            <numerusform>%1 Vor der Umstellung braucht %n Punkt Ihre Aufmerksamkeit.</numerusform>
            <numerusform>%1 Vor der Umstellung brauchen %n Punkte Ihre Aufmerksamkeit.</numerusform>
        </translation>
    </message>
    <message>
        <source>The command took longer than its limit for %1.</source>
        <translation>Der Befehl überschritt bei %1 seine Zeitgrenze.</translation>
    </message>
    <message>
        <source>The command prints more than is kept for %1.</source>
        <translation>Der Befehl gibt bei %1 mehr aus, als behalten wird.</translation>
    </message>
    <message>
        <source>The command ended with exit code %1 for %2.</source>
        <translation>Der Befehl endete mit Exit-Code %1 bei %2.</translation>
    </message>
    <message>
        <source>The file of passwords %1 may be read by others.</source>
        <translation>Die Passwortdatei %1 können auch andere lesen.</translation>
    </message>
    <message>
        <source>Keep it to yourself: chmod 600 and try again.</source>
        <translation>Behalten Sie sie für sich: chmod 600, dann noch einmal.</translation>
    </message>
    <message>
        <source>The file of passwords %1 holds more than %2 lines.</source>
        <translation>Die Passwortdatei %1 hat mehr als %2 Zeilen.</translation>
    </message>
    <message>
        <source>Keep to the passwords that your documents have.</source>
        <translation>Beschränken Sie sich auf die Passwörter, die Ihre Dokumente haben.</translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation>Die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>The file is empty, or the document has no page.</source>
        <translation>Die Datei ist leer, oder das Dokument hat keine Seite.</translation>
    </message>
    <message>
        <source>The file is not a PDF.</source>
        <translation>Die Datei ist kein PDF.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
    </message>
    <message>
        <source>Name the file with its whole path, or leave the field empty.</source>
        <translation>Nennen Sie die Datei mit ihrem ganzen Pfad, oder lassen Sie das Feld leer.</translation>
    </message>
    <message>
        <source>File of SQL queries</source>
        <translation>Datei mit SQL-Abfragen</translation>
    </message>
    <message>
        <source>Queries whose times matter, each ended by a semicolon; a comment “-- name: …” before one names it. Empty: only counts and lists of the largest tables are timed.</source>
        <translation>Abfragen, auf deren Zeiten es ankommt, jede mit einem Semikolon am Ende; ein Kommentar „-- name: …“ davor benennt sie. Leer: Nur Zählungen und Listen der größten Tabellen werden gemessen.</translation>
    </message>
    <message>
        <source>File of PDF passwords</source>
        <translation>Datei mit PDF-Passwörtern</translation>
    </message>
    <message>
        <source>One password a line, tried for sample PDFs that ask for one. Only its owner may be able to read the file (chmod 600). Empty: such documents are told apart and not read.</source>
        <translation>Ein Passwort je Zeile; sie werden bei Beispiel-PDFs probiert, die nach einem fragen. Nur der Eigentümer darf die Datei lesen können (chmod 600). Leer: Solche Dokumente werden genannt und nicht gelesen.</translation>
    </message>
    <message numerus="yes">
        <source>%n running container(s) hold PostgreSQL.</source>
        <translation>
            <numerusform>In %n laufenden Container läuft PostgreSQL.</numerusform>
            <numerusform>In %n laufenden Containern läuft PostgreSQL.</numerusform>
        </translation>
    </message>
    <message>
        <source>container %1 (%2)</source>
        <translation>Container %1 (%2)</translation>
    </message>
    <message>
        <source>It publishes no port: this machine does not reach its server.</source>
        <translation>Er veröffentlicht keinen Port: Von diesem Rechner aus ist sein Server nicht zu erreichen.</translation>
    </message>
    <message>
        <source>%1, through the port of service %2</source>
        <translation>%1, durch den Port des Dienstes %2</translation>
    </message>
    <message>
        <source>file %1</source>
        <translation>Datei %1</translation>
    </message>
    <message>
        <source>%1, service %2 (%3)</source>
        <translation>%1, Dienst %2 (%3)</translation>
    </message>
    <message numerus="yes">
        <source>It describes %n PostgreSQL server(s).</source>
        <translation>
            <numerusform>Sie beschreibt %n PostgreSQL-Server.</numerusform>
            <numerusform>Sie beschreibt %n PostgreSQL-Server.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 No port of this machine leads to: %2.</source>
        <translation>%1 Kein Port dieses Rechners führt zu: %2.</translation>
    </message>
    <message>
        <source>The credentials of the S3 store are in this environment only, where the nightly job does not find them: put them into ~/.aws/credentials with `aws configure`.</source>
        <translation>Die Zugangsdaten des S3-Speichers stehen nur in dieser Umgebung, wo der nächtliche Auftrag sie nicht findet: Legen Sie sie mit `aws configure` in ~/.aws/credentials ab.</translation>
    </message>
    <message>
        <source>Offsite place</source>
        <translation>Auswärtiger Ort</translation>
    </message>
    <message>
        <source>s3://bucket/prefix, rclone:remote:path, or the path of a folder on another disk. Empty: backups stay on this machine.</source>
        <translation>s3://bucket/prefix, rclone:remote:path oder der Pfad eines Ordners auf einer anderen Platte. Leer: Sicherungen bleiben auf diesem Rechner.</translation>
    </message>
    <message>
        <source>S3 endpoint</source>
        <translation>S3-Endpunkt</translation>
    </message>
    <message>
        <source>The address of an S3 store that is not Amazon&apos;s. Empty: what the aws program is set to.</source>
        <translation>Die Adresse eines S3-Speichers, der nicht Amazons ist. Leer: worauf das Programm aws eingestellt ist.</translation>
    </message>
    <message>
        <source>This is no endpoint.</source>
        <translation>Das ist kein Endpunkt.</translation>
    </message>
    <message>
        <source>Write it as https://host, without a user or a password.</source>
        <translation>Schreiben Sie ihn als https://host, ohne Benutzer und ohne Passwort.</translation>
    </message>
    <message>
        <source>Profile of the aws program</source>
        <translation>Profil des Programms aws</translation>
    </message>
    <message>
        <source>The entry of ~/.aws/credentials that is used. Empty: the default one. Keys are never kept here.</source>
        <translation>Der Eintrag in ~/.aws/credentials, der benutzt wird. Leer: der vorgegebene. Schlüssel werden hier nie aufbewahrt.</translation>
    </message>
    <message>
        <source>Nightly job</source>
        <translation>Nächtlicher Auftrag</translation>
    </message>
    <message>
        <source>Installs a timer of your own systemd, or a line in your crontab, that backs up the database and copies it every night. The commands above show what is written.</source>
        <translation>Richtet einen Timer Ihres eigenen systemd oder eine Zeile in Ihrer crontab ein, die die Datenbank jede Nacht sichert und kopiert. Die Befehle oben zeigen, was geschrieben wird.</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Lassen, wie er ist</translation>
    </message>
    <message>
        <source>Install the nightly job</source>
        <translation>Nächtlichen Auftrag einrichten</translation>
    </message>
    <message>
        <source>Remove the nightly job</source>
        <translation>Nächtlichen Auftrag entfernen</translation>
    </message>
    <message>
        <source>Hour of the nightly job</source>
        <translation>Stunde des nächtlichen Auftrags</translation>
    </message>
    <message>
        <source>Of this machine&apos;s clock. Between 2 and 3 a clock change may leave it out or run it twice.</source>
        <translation>Nach der Uhr dieses Rechners. Zwischen 2 und 3 Uhr kann er bei einer Zeitumstellung ausfallen oder doppelt laufen.</translation>
    </message>
    <message>
        <source>“%1” is no hour.</source>
        <translation>„%1“ ist keine Stunde.</translation>
    </message>
    <message>
        <source>Nightly backups that stay</source>
        <translation>Nächtliche Sicherungen, die bleiben</translation>
    </message>
    <message>
        <source>How many daily, weekly and monthly ones: 7,4,6. The last proven backup always stays.</source>
        <translation>Wie viele tägliche, wöchentliche und monatliche: 7,4,6. Die letzte bewiesene Sicherung bleibt immer.</translation>
    </message>
    <message>
        <source>Further configuration files</source>
        <translation>Weitere Konfigurationsdateien</translation>
    </message>
    <message>
        <source>Absolute paths, one a line: unit files, nginx or Apache sites … The project&apos;s own files, and files of the system that name its folder, are archived by themselves. Secrets in them are masked.</source>
        <translation>Absolute Pfade, einer je Zeile: Unit-Dateien, Sites von nginx oder Apache … Die Dateien des Projekts und Dateien des Systems, die seinen Ordner nennen, werden von selbst archiviert. Geheimnisse darin werden unkenntlich gemacht.</translation>
    </message>
    <message>
        <source>Write every file with its whole path.</source>
        <translation>Schreiben Sie jede Datei mit ihrem ganzen Pfad.</translation>
    </message>
    <message>
        <source>The old system was measured without sample PDFs: there is nothing to compare.</source>
        <translation>Das alte System wurde ohne Beispiel-PDFs gemessen: Es gibt nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>Measure the old system again, then run this step.</source>
        <translation>Messen Sie das alte System noch einmal, und führen Sie dann diesen Schritt aus.</translation>
    </message>
    <message>
        <source>Reading the documents</source>
        <translation>Dokumente werden gelesen</translation>
    </message>
    <message>
        <source>Running the project&apos;s command</source>
        <translation>Der Befehl des Projekts läuft</translation>
    </message>
    <message>
        <source>Keeping the golden outputs</source>
        <translation>Referenzausgaben werden abgelegt</translation>
    </message>
    <message>
        <source>The migration names no folder of sample PDFs: only queries and resources are measured.</source>
        <translation>Die Migration nennt keinen Ordner mit Beispiel-PDFs: Nur Abfragen und Ressourcen werden gemessen.</translation>
    </message>
    <message>
        <source>Timing the queries</source>
        <translation>Abfragen werden gemessen</translation>
    </message>
    <message>
        <source>Times every sample PDF, the project&apos;s own command and key queries with their plans, notes what the server and the application use, and keeps texts, words and outputs, to be compared later.</source>
        <translation>Misst jedes Beispiel-PDF, den eigenen Befehl des Projekts und wichtige Abfragen mit ihren Plänen, hält fest, was Server und Anwendung verbrauchen, und behält Texte, Wörter und Ausgaben für den späteren Vergleich.</translation>
    </message>
    <message>
        <source>The picture of the schema was not drawn: the program dot is missing. Install the package graphviz and run the step again.</source>
        <translation>Das Bild des Schemas wurde nicht gezeichnet: Das Programm dot fehlt. Installieren Sie das Paket graphviz und führen Sie den Schritt erneut aus.</translation>
    </message>
    <message>
        <source>Drawing the schema</source>
        <translation>Das Schema wird gezeichnet</translation>
    </message>
    <message>
        <source>The picture of the schema was not drawn. %1</source>
        <translation>Das Bild des Schemas wurde nicht gezeichnet. %1</translation>
    </message>
    <message>
        <source>Looks for every PostgreSQL database that the project or this machine knows, says which addresses are the same server, which copies disagree and which one the project uses; maps the one that is migrated, and draws it. Nothing is written to them, and no password is tried that is not meant for the place.</source>
        <translation>Sucht jede PostgreSQL-Datenbank, die das Projekt oder dieser Rechner kennt, sagt, welche Adressen derselbe Server sind, welche Kopien nicht übereinstimmen und welche das Projekt benutzt; kartiert die, die umzieht, und zeichnet sie. In den Datenbanken wird nichts geschrieben, und kein Passwort wird versucht, das nicht für die Stelle bestimmt ist.</translation>
    </message>
    <message>
        <source>Copy the backup to another place</source>
        <translation>Sicherung an einen anderen Ort kopieren</translation>
    </message>
    <message>
        <source>Copies the proven backup to another place, reads every byte back and compares it. Where you want it, a job then does the same every night, and keeps as many backups as you say.</source>
        <translation>Kopiert die bewiesene Sicherung an einen anderen Ort, liest jedes Byte zurück und vergleicht es. Wo Sie es wünschen, tut ein Auftrag dann jede Nacht dasselbe und behält so viele Sicherungen, wie Sie sagen.</translation>
    </message>
    <message>
        <source>The migration names no offsite place.</source>
        <translation>Die Migration nennt keinen auswärtigen Ort.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a check: what was found</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The project’s settings can be read: Django %1 with Python %2.</source>
        <translation>Die Einstellungen des Projekts lassen sich lesen: Django %1 mit Python %2.</translation>
    </message>
    <message>
        <source>%1 runs, and can import Django.</source>
        <translation>%1 läuft und kann Django importieren.</translation>
    </message>
    <message>
        <source>The project’s Python</source>
        <translation>Das Python des Projekts</translation>
    </message>
    <message>
        <source>The project’s settings</source>
        <translation>Die Einstellungen des Projekts</translation>
    </message>
    <message>
        <source>the backup</source>
        <translation>die Sicherung</translation>
    </message>
    <message>
        <source>the scratch server that proves it</source>
        <translation>den Probeserver, der sie beweist</translation>
    </message>
    <message>
        <source>the new server</source>
        <translation>den neuen Server</translation>
    </message>
    <message>
        <source>the new database in its container</source>
        <translation>die neue Datenbank in ihrem Container</translation>
    </message>
    <message>
        <source>the new application in its container</source>
        <translation>die neue Anwendung in ihrem Container</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Old server</source>
        <translation>Alter Server</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Rechte</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Betrieb</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>New server</source>
        <translation>Neuer Server</translation>
    </message>
    <message>
        <source>Disk space</source>
        <translation>Speicherplatz</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>Containers</source>
        <translation>Container</translation>
    </message>
    <message>
        <source>Check what the move needs</source>
        <translation>Voraussetzungen prüfen</translation>
    </message>
    <message>
        <source>Looks at everything that could stop the move halfway: programs, rights, disk space, what is special in the old database, the new server. It only reads. What is required must pass before the backup, or be left out with a reason.</source>
        <translation>Sieht nach allem, was den Umzug auf halbem Weg aufhalten könnte: Programme, Rechte, Speicherplatz, Besonderheiten der alten Datenbank, der neue Server. Es wird nur gelesen. Was nötig ist, muss vor der Sicherung bestanden sein oder mit einer Begründung ausgelassen werden.</translation>
    </message>
    <message>
        <source>How the project is read</source>
        <translation>Wie das Projekt gelesen wird</translation>
    </message>
    <message>
        <source>Its text alone tells most. Running its code, with sessions that can only read the database, also tells what depends on the environment, and which migrations were applied.</source>
        <translation>Schon sein Text sagt das meiste. Den Code auszuführen, mit Sitzungen, die in der Datenbank nur lesen können, zeigt außerdem, was von der Umgebung abhängt und welche Migrationen angewendet wurden.</translation>
    </message>
    <message>
        <source>Read its text, then run its code</source>
        <translation>Text lesen, dann den Code ausführen</translation>
    </message>
    <message>
        <source>Read its text only</source>
        <translation>Nur den Text lesen</translation>
    </message>
    <message>
        <source>Document the project</source>
        <translation>Projekt beschreiben</translation>
    </message>
    <message>
        <source>Reads the old project&apos;s code: settings, environment variables, apps, models, migrations, URLs and static files, and names what will make trouble. Nothing is written into the project.</source>
        <translation>Liest den Code des alten Projekts: Einstellungen, Umgebungsvariablen, Apps, Modelle, Migrationen, URLs und statische Dateien, und nennt, was Probleme machen wird. Ins Projekt wird nichts geschrieben.</translation>
    </message>
    <message>
        <source>Lines of the requirement files</source>
        <translation>Zeilen der Requirements-Dateien</translation>
    </message>
    <message>
        <source>Change the line in the proposal, and run this step again.</source>
        <translation>Ändern Sie die Zeile im Vorschlag, und führen Sie diesen Schritt erneut aus.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s), each with a fixed version.</source>
        <translation>
            <numerusform>%n Zeile, mit fester Version.</numerusform>
            <numerusform>%n Zeilen, jede mit fester Version.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s); without a fixed version: %1.</source>
        <translation>
            <numerusform>%n Zeile; ohne feste Version: %1.</numerusform>
            <numerusform>%n Zeilen; ohne feste Version: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>“%1” names no place.</source>
        <translation>„%1“ nennt keinen Ort.</translation>
    </message>
    <message>
        <source>Begin the line with base, dev or leave, such as: base django==3.2.25.</source>
        <translation>Beginnen Sie die Zeile mit base, dev oder leave, zum Beispiel: base django==3.2.25.</translation>
    </message>
    <message>
        <source>Changes of the proposal</source>
        <translation>Änderungen am Vorschlag</translation>
    </message>
    <message>
        <source>One package a line: base, dev or leave, and its line in the file, such as: base django==3.2.25. What is not named here stays as proposed.</source>
        <translation>Ein Paket je Zeile: base, dev oder leave und seine Zeile in der Datei, zum Beispiel: base django==3.2.25. Was hier nicht steht, bleibt wie vorgeschlagen.</translation>
    </message>
    <message>
        <source>Compare the requirements</source>
        <translation>Anforderungen vergleichen</translation>
    </message>
    <message>
        <source>Holds the installed packages, the declared ones and those that the code imports against each other, and proposes base.txt and dev.txt for the new repository. Nothing of the project is run.</source>
        <translation>Hält die installierten Pakete, die verlangten und die vom Code importierten gegeneinander und schlägt base.txt und dev.txt für das neue Repository vor. Vom Projekt wird nichts ausgeführt.</translation>
    </message>
    <message>
        <source>Write the requirement files</source>
        <translation>Requirements-Dateien schreiben</translation>
    </message>
    <message>
        <source>Writes requirements/base.txt and requirements/dev.txt into the new repository, as they were proposed and edited, and commits them.</source>
        <translation>Schreibt requirements/base.txt und requirements/dev.txt, wie sie vorgeschlagen und geändert wurden, in das neue Repository und committet sie.</translation>
    </message>
    <message>
        <source>the migration&apos;s settings</source>
        <translation>den Einstellungen der Migration</translation>
    </message>
    <message>
        <source>Looks up how the old system is reached and started (DNS, certificates, reverse proxy, services), writes rollback.sh, and rehearses it against a scratch server that has lost its database.</source>
        <translation>Schlägt nach, wie das alte System erreicht und gestartet wird (DNS, Zertifikate, Reverse-Proxy, Dienste), schreibt rollback.sh und probt es an einem Probeserver, der seine Datenbank verloren hat.</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>The old system&apos;s address on the web, such as https://example.org/. It is asked for once now, and again in the end of a rollback.</source>
        <translation>Die Adresse des alten Systems im Web, zum Beispiel https://example.org/. Sie wird jetzt einmal aufgerufen, und wieder am Ende eines Rückwegs.</translation>
    </message>
    <message>
        <source>The endpoint is no address of the web.</source>
        <translation>Der Endpunkt ist keine Webadresse.</translation>
    </message>
    <message>
        <source>Write it as https://example.org/, without a user and a password.</source>
        <translation>Schreiben Sie ihn als https://example.org/, ohne Benutzer und Passwort.</translation>
    </message>
    <message>
        <source>Name server</source>
        <translation>Nameserver</translation>
    </message>
    <message>
        <source>The IP address of the one that is asked. Empty: the one of this machine.</source>
        <translation>Die IP-Adresse dessen, der gefragt wird. Leer: der dieses Rechners.</translation>
    </message>
    <message>
        <source>Command that stops the new application</source>
        <translation>Befehl, der die neue Anwendung anhält</translation>
    </message>
    <message>
        <source>rollback.sh runs it first. Empty: not done.</source>
        <translation>rollback.sh führt ihn zuerst aus. Leer: unterbleibt.</translation>
    </message>
    <message>
        <source>Command that starts the old application</source>
        <translation>Befehl, der die alte Anwendung startet</translation>
    </message>
    <message>
        <source>rollback.sh runs it before it switches back. Empty: not done.</source>
        <translation>rollback.sh führt ihn vor dem Zurückschalten aus. Leer: unterbleibt.</translation>
    </message>
    <message>
        <source>DNS names</source>
        <translation>DNS-Namen</translation>
    </message>
    <message>
        <source>Names whose records are written down, one a line, besides those that the settings and the reverse proxy name.</source>
        <translation>Namen, deren Einträge festgehalten werden, einer pro Zeile, neben denen, die die Einstellungen und der Reverse-Proxy nennen.</translation>
    </message>
    <message>
        <source>Files of the reverse proxy</source>
        <translation>Dateien des Reverse-Proxys</translation>
    </message>
    <message>
        <source>nginx&apos;s configuration files, one a line. Empty: /etc/nginx/nginx.conf with all that it includes.</source>
        <translation>Die Konfigurationsdateien von nginx, eine pro Zeile. Leer: /etc/nginx/nginx.conf mit allem, was sie einbindet.</translation>
    </message>
    <message>
        <source>Service units</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>Units such as shop.service, or files, that belong to the old system, one a line, besides those that name the project&apos;s folder.</source>
        <translation>Dienste wie shop.service, oder Dateien, die zum alten System gehören, einer pro Zeile, neben denen, die den Ordner des Projekts nennen.</translation>
    </message>
    <message>
        <source>The network could not be taken away: unshare is not installed. No command of the settings was run.</source>
        <translation>Das Netz ließ sich nicht wegnehmen: unshare ist nicht installiert. Kein Befehl der Einstellungen wurde ausgeführt.</translation>
    </message>
    <message>
        <source>Without a network, and without the commands of the settings: only the scratch server was in reach.</source>
        <translation>Ohne Netz und ohne die Befehle der Einstellungen: Nur der Probeserver war erreichbar.</translation>
    </message>
    <message>
        <source>The network could not be taken away: this account may not do that. No command of the settings was run.</source>
        <translation>Das Netz ließ sich nicht wegnehmen: Dieses Konto darf das nicht. Kein Befehl der Einstellungen wurde ausgeführt.</translation>
    </message>
    <message>
        <source>The network could not be taken away: the scratch server has no socket. No command of the settings was run.</source>
        <translation>Das Netz ließ sich nicht wegnehmen: Der Probeserver hat keinen Socket. Kein Befehl der Einstellungen wurde ausgeführt.</translation>
    </message>
    <message>
        <source>exit code %1, and nothing was changed</source>
        <translation>Exit-Code %1, und nichts wurde geändert</translation>
    </message>
    <message>
        <source>Offering the script a damaged backup</source>
        <translation>Dem Skript wird eine beschädigte Sicherung vorgelegt</translation>
    </message>
    <message>
        <source>Refuses a backup that was damaged since it was proven</source>
        <translation>Weigert sich bei einer Sicherung, die nach dem Beweis beschädigt wurde</translation>
    </message>
    <message>
        <source>Killed in the middle, it begins anew and restores</source>
        <translation>Mittendrin beendet, beginnt es von vorn und stellt wieder her</translation>
    </message>
    <message>
        <source>The restore was over before it could be broken off.</source>
        <translation>Die Wiederherstellung war fertig, bevor sie abgebrochen werden konnte.</translation>
    </message>
    <message>
        <source>Nothing: it takes too short a time to be broken off.</source>
        <translation>Nichts: Sie dauert zu kurz, um abgebrochen zu werden.</translation>
    </message>
    <message>
        <source>A half-restored database was taken for a whole one: exit code %1: %2</source>
        <translation>Eine halb wiederhergestellte Datenbank wurde für eine ganze gehalten: Exit-Code %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n other column(s)</source>
        <translation>
            <numerusform>%n weitere Spalte</numerusform>
            <numerusform>%n weitere Spalten</numerusform>
        </translation>
    </message>
    <message>
        <source>The manage.py command that processes the sample PDFs, with its arguments. Where it has {document}, it is run for every sample, and its output is kept for each.</source>
        <translation>Der manage.py-Befehl, der die Beispiel-PDFs verarbeitet, mit seinen Argumenten. Steht {document} darin, so läuft er für jedes Beispiel, und seine Ausgabe wird für jedes behalten.</translation>
    </message>
    <message>
        <source>Do what each failed check names, then run this step again; or leave it out and say why.</source>
        <translation>Tun Sie, was jede fehlgeschlagene Prüfung nennt, und führen Sie den Schritt dann erneut aus; oder lassen Sie ihn aus, und sagen Sie, warum.</translation>
    </message>
    <message>
        <source>It let nobody in: whether it is the same as another one cannot be told.</source>
        <translation>Er ließ niemanden ein: Ob er derselbe ist wie ein anderer, lässt sich nicht sagen.</translation>
    </message>
    <message>
        <source>Known by its system identifier %1 and the moment of its start.</source>
        <translation>Erkannt an seiner Systemkennung %1 und dem Zeitpunkt seines Starts.</translation>
    </message>
    <message>
        <source>Known by the moment of its start; its system identifier may not be read.</source>
        <translation>Erkannt am Zeitpunkt seines Starts; seine Systemkennung darf nicht gelesen werden.</translation>
    </message>
    <message>
        <source>It does not tell who it is: whether it is the same as another one cannot be told.</source>
        <translation>Er sagt nicht, wer er ist: Ob er derselbe ist wie ein anderer, lässt sich nicht sagen.</translation>
    </message>
    <message>
        <source>%1 of %2 tables have other numbers of rows or are missing: %3</source>
        <translation>%1 von %2 Tabellen haben andere Zeilenzahlen oder fehlen: %3</translation>
    </message>
    <message>
        <source>not compared: the project does not name it</source>
        <translation>nicht verglichen: Das Projekt nennt sie nicht</translation>
    </message>
    <message>
        <source>The server at %1 is a physical copy of the one at %2, or the other way round: a standby, or a copy of its files.</source>
        <translation>Der Server unter %1 ist eine physische Kopie dessen unter %2 oder umgekehrt: ein Standby-Server oder eine Kopie seiner Dateien.</translation>
    </message>
    <message>
        <source>Both hold databases of the same names, and only one of them is written to.</source>
        <translation>Beide enthalten Datenbanken gleichen Namens, und nur in einen von ihnen wird geschrieben.</translation>
    </message>
    <message>
        <source>Make sure that the source is the one that the application writes to.</source>
        <translation>Vergewissern Sie sich, dass die Quelle der Server ist, in den die Anwendung schreibt.</translation>
    </message>
    <message>
        <source>Nobody else was connected to it.</source>
        <translation>Niemand sonst war mit ihr verbunden.</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) were open on it (%1).</source>
        <translation>
            <numerusform>%n Sitzung war auf ihr geöffnet (%1).</numerusform>
            <numerusform>%n Sitzungen waren auf ihr geöffnet (%1).</numerusform>
        </translation>
    </message>
    <message>
        <source>The latest moment in its rows is %1 (UTC).</source>
        <translation>Der späteste Zeitpunkt in ihren Zeilen ist %1 (UTC).</translation>
    </message>
    <message>
        <source>The settings name %1, but %2 seems to be the one that is in use. %3</source>
        <translation>Die Einstellungen nennen %1, aber %2 scheint in Gebrauch zu sein. %3</translation>
    </message>
    <message>
        <source>A migration of the wrong copy loses what was written to the other one.</source>
        <translation>Zieht die falsche Kopie um, geht verloren, was in die andere geschrieben wurde.</translation>
    </message>
    <message>
        <source>Find out which of the two the running application writes to before you go on.</source>
        <translation>Finden Sie heraus, in welche der beiden die laufende Anwendung schreibt, bevor Sie weitermachen.</translation>
    </message>
    <message>
        <source>%1 is to be migrated, but the project works with %2.</source>
        <translation>%1 soll umziehen, aber das Projekt arbeitet mit %2.</translation>
    </message>
    <message>
        <source>Choose the other database as the source, unless this one is meant.</source>
        <translation>Wählen Sie die andere Datenbank als Quelle, außer Sie meinen wirklich diese.</translation>
    </message>
    <message>
        <source>The project&apos;s settings name %1 as DATABASES[&apos;default&apos;]. %2</source>
        <translation>Die Einstellungen des Projekts nennen %1 als DATABASES[&apos;default&apos;]. %2</translation>
    </message>
    <message>
        <source>The project&apos;s settings name %1 as DATABASES[&apos;default&apos;], but it cannot be reached: whether the project uses it cannot be told.</source>
        <translation>Die Einstellungen des Projekts nennen %1 als DATABASES[&apos;default&apos;], aber sie ist nicht zu erreichen: Ob das Projekt sie benutzt, lässt sich nicht sagen.</translation>
    </message>
    <message>
        <source>The project&apos;s settings name no PostgreSQL database as DATABASES[&apos;default&apos;]; %1 is most in use. %2</source>
        <translation>Die Einstellungen des Projekts nennen keine PostgreSQL-Datenbank als DATABASES[&apos;default&apos;]; am meisten benutzt wird %1. %2</translation>
    </message>
    <message>
        <source>%1 and its like in %2</source>
        <translation>%1 und verwandte Variablen in %2</translation>
    </message>
    <message>
        <source>It names no PostgreSQL database.</source>
        <translation>Hier ist keine PostgreSQL-Datenbank genannt.</translation>
    </message>
    <message numerus="yes">
        <source>It names %n database(s).</source>
        <translation>
            <numerusform>Hier ist %n Datenbank genannt.</numerusform>
            <numerusform>Hier sind %n Datenbanken genannt.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>the environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>It is passed over, as libpq does: others may read it. Make it readable for yourself only (chmod 600).</source>
        <translation>Sie wird übergangen, wie libpq es tut: Andere dürfen sie lesen. Machen Sie sie nur für sich selbst lesbar (chmod 600).</translation>
    </message>
    <message>
        <source>socket %1/.s.PGSQL.%2</source>
        <translation>Socket %1/.s.PGSQL.%2</translation>
    </message>
    <message>
        <source>cluster %1/%2</source>
        <translation>Cluster %1/%2</translation>
    </message>
    <message>
        <source>It runs on port %1; its data lie in %2.</source>
        <translation>Er läuft an Port %1; seine Daten liegen in %2.</translation>
    </message>
    <message>
        <source>It does not run; it is set to port %1, and its data lie in %2.</source>
        <translation>Er läuft nicht; eingestellt ist Port %1, und seine Daten liegen in %2.</translation>
    </message>
    <message>
        <source>Unix sockets</source>
        <translation>Unix-Sockets</translation>
    </message>
    <message>
        <source>No PostgreSQL server has one open.</source>
        <translation>Kein PostgreSQL-Server hat einen geöffnet.</translation>
    </message>
    <message numerus="yes">
        <source>%n socket(s) of PostgreSQL servers are open.</source>
        <translation>
            <numerusform>%n Socket eines PostgreSQL-Servers ist offen.</numerusform>
            <numerusform>%n Sockets von PostgreSQL-Servern sind offen.</numerusform>
        </translation>
    </message>
    <message>
        <source>port %1 of this machine</source>
        <translation>Port %1 dieses Rechners</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>socket in %1, port %2</source>
        <translation>Socket in %1, Port %2</translation>
    </message>
    <message>
        <source>It would write or lock rows: its plan has %1.</source>
        <translation>Sie würde Zeilen schreiben oder sperren: Ihr Plan enthält %1.</translation>
    </message>
    <message>
        <source>It calls %1, which may change something: PostgreSQL calls it volatile.</source>
        <translation>Sie ruft %1 auf, was etwas ändern kann: PostgreSQL nennt es volatile.</translation>
    </message>
    <message>
        <source>It may call a volatile function through %1.</source>
        <translation>Sie könnte durch %1 eine Funktion aufrufen, die volatile ist.</translation>
    </message>
    <message>
        <source>A query needs at least one run, and a time limit.</source>
        <translation>Eine Abfrage braucht mindestens einen Lauf und eine Zeitgrenze.</translation>
    </message>
    <message>
        <source>Number %1 by time on the server</source>
        <translation>Nummer %1 nach Zeit auf dem Server</translation>
    </message>
    <message>
        <source>The file %1 holds no query.</source>
        <translation>Die Datei %1 enthält keine Abfrage.</translation>
    </message>
    <message>
        <source>Write SQL queries into it, each ended by a semicolon.</source>
        <translation>Schreiben Sie SQL-Abfragen hinein, jede mit einem Semikolon am Ende.</translation>
    </message>
    <message>
        <source>Query %1</source>
        <translation>Abfrage %1</translation>
    </message>
    <message>
        <source>Count of %1</source>
        <translation>Anzahl in %1</translation>
    </message>
    <message>
        <source>List of %1</source>
        <translation>Liste von %1</translation>
    </message>
    <message>
        <source>The extension pg_stat_statements is not installed in the database.</source>
        <translation>Die Erweiterung pg_stat_statements ist in der Datenbank nicht installiert.</translation>
    </message>
    <message>
        <source>The extension pg_stat_statements gives no statistics: %1</source>
        <translation>Die Erweiterung pg_stat_statements gibt keine Statistik: %1</translation>
    </message>
    <message>
        <source>The extension pg_stat_statements has counted nothing that this role may see.</source>
        <translation>Die Erweiterung pg_stat_statements hat nichts gezählt, was diese Rolle sehen darf.</translation>
    </message>
    <message>
        <source>The quote or comment that begins in line %1 of the queries has no end.</source>
        <translation>Das Anführungszeichen oder der Kommentar, der in Zeile %1 der Abfragen beginnt, hat kein Ende.</translation>
    </message>
    <message>
        <source>Close it, and end every query with a semicolon.</source>
        <translation>Schließen Sie ihn, und beenden Sie jede Abfrage mit einem Semikolon.</translation>
    </message>
    <message>
        <source>Only queries are measured: SELECT, WITH … SELECT, VALUES and TABLE.</source>
        <translation>Nur Abfragen werden gemessen: SELECT, WITH … SELECT, VALUES und TABLE.</translation>
    </message>
    <message>
        <source>It is more than one statement.</source>
        <translation>Sie besteht aus mehr als einer Anweisung.</translation>
    </message>
    <message>
        <source>It would write: it has INTO.</source>
        <translation>Sie würde schreiben: Sie enthält INTO.</translation>
    </message>
    <message>
        <source>It has parameters, such as %1, whose values are not known.</source>
        <translation>Sie hat Parameter wie %1, deren Werte nicht bekannt sind.</translation>
    </message>
    <message>
        <source>the database’s own (%1 then, %2 now)</source>
        <translation>die der Datenbank selbst (damals %1, jetzt %2)</translation>
    </message>
    <message>
        <source>%1 (%2 then, %3 now)</source>
        <translation>%1 (damals %2, jetzt %3)</translation>
    </message>
    <message>
        <source>Texts are sorted as when the indexes were built.</source>
        <translation>Texte werden so sortiert wie beim Aufbau der Indizes.</translation>
    </message>
    <message>
        <source>No collation of a column is known to have changed; a server of this version does not record the database’s own.</source>
        <translation>Von keiner Sortierfolge einer Spalte ist eine Änderung bekannt; die der Datenbank selbst hält ein Server dieser Version nicht fest.</translation>
    </message>
    <message>
        <source>Texts are sorted otherwise than when the indexes were built: %1. Indexes on texts may be corrupt, and unique ones may hold duplicates that fail in the restore.</source>
        <translation>Texte werden anders sortiert als beim Aufbau der Indizes: %1. Indizes auf Texten können beschädigt sein, und eindeutige können Doppelte enthalten, an denen die Wiederherstellung scheitert.</translation>
    </message>
    <message>
        <source>Rebuild the indexes (duplicates show then), and then have the server take the new version.</source>
        <translation>Bauen Sie die Indizes neu auf (Doppelte zeigen sich dabei), und lassen Sie den Server dann die neue Version übernehmen.</translation>
    </message>
    <message>
        <source>This machine does not have the locale %1, which the old database uses: a server here could not restore it.</source>
        <translation>Diesem Rechner fehlt die Locale %1, die die alte Datenbank verwendet: Ein Server könnte sie hier nicht wiederherstellen.</translation>
    </message>
    <message>
        <source>Generate it, on Debian and Ubuntu with locale-gen.</source>
        <translation>Erzeugen Sie sie, unter Debian und Ubuntu mit locale-gen.</translation>
    </message>
    <message>
        <source>The old server sorts %1 by version %2 of the C library, this machine by version %3: some texts may come in another order.</source>
        <translation>Der alte Server sortiert %1 nach Version %2 der C-Bibliothek, dieser Rechner nach Version %3: Manche Texte können in anderer Reihenfolge kommen.</translation>
    </message>
    <message>
        <source>Nothing needs to be done for the data, since a restore builds every index anew; look at sorted lists afterwards.</source>
        <translation>Für die Daten ist nichts zu tun, denn eine Wiederherstellung baut jeden Index neu auf; sehen Sie sich danach sortierte Listen an.</translation>
    </message>
    <message>
        <source>This machine has the locales that the old database uses: %1.</source>
        <translation>Dieser Rechner hat die Locales, die die alte Datenbank verwendet: %1.</translation>
    </message>
    <message>
        <source>There is no prepared transaction.</source>
        <translation>Es gibt keine vorbereitete Transaktion.</translation>
    </message>
    <message numerus="yes">
        <source>%n transaction(s) is/are prepared and neither committed nor taken back: %1. What it wrote is in no backup, and its locks may hold the backup up.</source>
        <translation>
            <numerusform>%n Transaktion ist vorbereitet und weder bestätigt noch zurückgenommen: %1. Was sie geschrieben hat, steht in keiner Sicherung, und ihre Sperren können die Sicherung aufhalten.</numerusform>
            <numerusform>%n Transaktionen sind vorbereitet und weder bestätigt noch zurückgenommen: %1. Was sie geschrieben haben, steht in keiner Sicherung, und ihre Sperren können die Sicherung aufhalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Find out who prepared it; commit it or roll it back.</source>
        <translation>Finden Sie heraus, wer sie vorbereitet hat; bestätigen Sie sie, oder nehmen Sie sie zurück.</translation>
    </message>
    <message>
        <source>No transaction has been open for longer than %1.</source>
        <translation>Keine Transaktion ist länger als %1 offen.</translation>
    </message>
    <message numerus="yes">
        <source>%n transaction(s) has/have been open for long; the oldest one for %1, by %2 (process %3, %4). It keeps dead rows from being removed, and its locks may hold the backup up.</source>
        <translation>
            <numerusform>%n Transaktion ist seit Langem offen: seit %1, von %2 (Prozess %3, %4). Tote Zeilen können ihretwegen nicht entfernt werden, und ihre Sperren können die Sicherung aufhalten.</numerusform>
            <numerusform>%n Transaktionen sind seit Langem offen; die älteste seit %1, von %2 (Prozess %3, %4). Tote Zeilen können ihretwegen nicht entfernt werden, und ihre Sperren können die Sicherung aufhalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Let it end, or end it where nobody needs it.</source>
        <translation>Lassen Sie sie enden, oder beenden Sie sie, wenn niemand sie braucht.</translation>
    </message>
    <message>
        <source>No table is locked against reading.</source>
        <translation>Keine Tabelle ist gegen das Lesen gesperrt.</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) is/are locked against reading: %1.</source>
        <translation>
            <numerusform>%n Tabelle ist gegen das Lesen gesperrt: %1.</numerusform>
            <numerusform>%n Tabellen sind gegen das Lesen gesperrt: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Wait until whoever alters it is done: the backup would wait for it.</source>
        <translation>Warten Sie, bis fertig ist, wer sie ändert: Die Sicherung würde darauf warten.</translation>
    </message>
    <message>
        <source>No replication slot is left behind.</source>
        <translation>Kein Replikations-Slot ist übrig geblieben.</translation>
    </message>
    <message numerus="yes">
        <source>%n replication slot(s) that nobody reads keep(s) the server’s log from being removed: %1. That fills the old server’s disk.</source>
        <translation>
            <numerusform>%n Replikations-Slot, den niemand liest, hält das Protokoll des Servers fest: %1. Das füllt die Platte des alten Servers.</numerusform>
            <numerusform>%n Replikations-Slots, die niemand liest, halten das Protokoll des Servers fest: %1. Das füllt die Platte des alten Servers.</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop it if its reader will not come back.</source>
        <translation>Entfernen Sie ihn, wenn sein Leser nicht wiederkommt.</translation>
    </message>
    <message>
        <source>Prepared transactions</source>
        <translation>Vorbereitete Transaktionen</translation>
    </message>
    <message>
        <source>Long transactions</source>
        <translation>Lange Transaktionen</translation>
    </message>
    <message>
        <source>Locked tables</source>
        <translation>Gesperrte Tabellen</translation>
    </message>
    <message>
        <source>Replication slots</source>
        <translation>Replikations-Slots</translation>
    </message>
    <message>
        <source>Every table has a primary key.</source>
        <translation>Jede Tabelle hat einen Primärschlüssel.</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) has/have no primary key: %1. Its rows are compared by their content alone, and changes to them cannot be streamed.</source>
        <translation>
            <numerusform>%n Tabelle hat keinen Primärschlüssel: %1. Ihre Zeilen werden nur nach dem Inhalt verglichen, und Änderungen daran können nicht laufend übertragen werden.</numerusform>
            <numerusform>%n Tabellen haben keinen Primärschlüssel: %1. Ihre Zeilen werden nur nach dem Inhalt verglichen, und Änderungen daran können nicht laufend übertragen werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Give it a primary key, or REPLICA IDENTITY FULL before its changes are to be streamed; dump and restore need neither.</source>
        <translation>Geben Sie ihr einen Primärschlüssel, oder REPLICA IDENTITY FULL, bevor ihre Änderungen laufend übertragen werden sollen; Sicherung und Wiederherstellung brauchen beides nicht.</translation>
    </message>
    <message>
        <source>No table is unlogged.</source>
        <translation>Keine Tabelle ist ohne Protokoll (UNLOGGED).</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) is/are unlogged: %1. Unlogged tables are backed up, but a crash of the server empties them, and their changes cannot be streamed.</source>
        <translation>
            <numerusform>%n Tabelle ist ohne Protokoll (UNLOGGED): %1. Solche Tabellen werden gesichert, aber ein Absturz des Servers leert sie, und ihre Änderungen können nicht laufend übertragen werden.</numerusform>
            <numerusform>%n Tabellen sind ohne Protokoll (UNLOGGED): %1. Solche Tabellen werden gesichert, aber ein Absturz des Servers leert sie, und ihre Änderungen können nicht laufend übertragen werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Make it an ordinary table if its rows matter.</source>
        <translation>Machen Sie eine gewöhnliche Tabelle daraus, wenn ihre Zeilen wichtig sind.</translation>
    </message>
    <message>
        <source>There is no large object.</source>
        <translation>Es gibt kein Large Object.</translation>
    </message>
    <message>
        <source>The database holds %1 large objects. They are backed up, counted and hashed; their changes cannot be streamed.</source>
        <translation>Large Objects in der Datenbank: %1. Sie werden gesichert, gezählt und gehasht; ihre Änderungen können nicht laufend übertragen werden.</translation>
    </message>
    <message>
        <source>Plan to keep both sides the same by dump and restore, or by comparison, not by streaming.</source>
        <translation>Planen Sie, beide Seiten durch Sicherung und Wiederherstellung oder durch Vergleich gleich zu halten, nicht durch laufende Übertragung.</translation>
    </message>
    <message>
        <source>Every index is valid.</source>
        <translation>Jeder Index ist gültig.</translation>
    </message>
    <message numerus="yes">
        <source>%n index(es) is/are invalid: %1. It serves no query, guards nothing, and no dump holds it: the new database will not have it.</source>
        <translation>
            <numerusform>%n Index ist ungültig: %1. Er dient keiner Abfrage, schützt nichts und steht in keiner Sicherung: Die neue Datenbank wird ihn nicht haben.</numerusform>
            <numerusform>%n Indizes sind ungültig: %1. Sie dienen keiner Abfrage, schützen nichts und stehen in keiner Sicherung: Die neue Datenbank wird sie nicht haben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Build it again (for a unique one, remove the duplicates first), or drop it.</source>
        <translation>Bauen Sie ihn neu auf (bei einem eindeutigen entfernen Sie zuerst die Doppelten), oder löschen Sie ihn.</translation>
    </message>
    <message>
        <source>Every constraint has been validated.</source>
        <translation>Jede Bedingung (Constraint) ist geprüft.</translation>
    </message>
    <message numerus="yes">
        <source>%n constraint(s) was/were never checked against the rows that are there: %1. Rows may break it.</source>
        <translation>
            <numerusform>%n Bedingung wurde nie an den vorhandenen Zeilen geprüft: %1. Zeilen können sie verletzen.</numerusform>
            <numerusform>%n Bedingungen wurden nie an den vorhandenen Zeilen geprüft: %1. Zeilen können sie verletzen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Mend the rows that break it, then validate it.</source>
        <translation>Berichtigen Sie die Zeilen, die sie verletzen, und lassen Sie sie dann prüfen (VALIDATE).</translation>
    </message>
    <message numerus="yes">
        <source>%n sequence(s) is/are behind its/their column: %1. The next insert fails with a duplicate key.</source>
        <translation>
            <numerusform>%n Sequenz liegt hinter ihrer Spalte: %1. Das nächste Einfügen scheitert an einem doppelten Schlüssel.</numerusform>
            <numerusform>%n Sequenzen liegen hinter ihren Spalten: %1. Das nächste Einfügen scheitert an einem doppelten Schlüssel.</numerusform>
        </translation>
    </message>
    <message>
        <source>Set it to the column’s largest value.</source>
        <translation>Setzen Sie sie auf den größten Wert der Spalte.</translation>
    </message>
    <message>
        <source>Compare it with the column’s largest value by hand.</source>
        <translation>Vergleichen Sie sie von Hand mit dem größten Wert der Spalte.</translation>
    </message>
    <message numerus="yes">
        <source>No sequence is behind its column (%n looked at).</source>
        <translation>
            <numerusform>Keine Sequenz liegt hinter ihrer Spalte (%n angesehen).</numerusform>
            <numerusform>Keine Sequenz liegt hinter ihrer Spalte (%n angesehen).</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no event trigger.</source>
        <translation>Es gibt keinen Event-Trigger.</translation>
    </message>
    <message numerus="yes">
        <source>The database has %n event trigger(s): %1. Only a superuser of the new server can make it, as the last thing of all.</source>
        <translation>
            <numerusform>Die Datenbank hat %n Event-Trigger: %1. Nur ein Superuser des neuen Servers kann ihn anlegen, als Letztes von allem.</numerusform>
            <numerusform>Die Datenbank hat %n Event-Trigger: %1. Nur ein Superuser des neuen Servers kann sie anlegen, als Letztes von allem.</numerusform>
        </translation>
    </message>
    <message>
        <source>See to it that the new server has a superuser, or leave it behind.</source>
        <translation>Sorgen Sie dafür, dass der neue Server einen Superuser hat, oder lassen Sie ihn zurück.</translation>
    </message>
    <message>
        <source>Everything lies in the database’s own tablespace.</source>
        <translation>Alles liegt im Tablespace der Datenbank selbst.</translation>
    </message>
    <message numerus="yes">
        <source>Tables or indexes lie in %n other tablespace(s): %1. A restore puts them into the new server’s default place.</source>
        <translation>
            <numerusform>Tabellen oder Indizes liegen in %n anderen Tablespace: %1. Eine Wiederherstellung legt sie an den üblichen Ort des neuen Servers.</numerusform>
            <numerusform>Tabellen oder Indizes liegen in %n anderen Tablespaces: %1. Eine Wiederherstellung legt sie an den üblichen Ort des neuen Servers.</numerusform>
        </translation>
    </message>
    <message>
        <source>See to it that the new server’s disk is large and fast enough for all.</source>
        <translation>Sorgen Sie dafür, dass die Platte des neuen Servers groß und schnell genug für alles ist.</translation>
    </message>
    <message>
        <source>Sequences and their columns</source>
        <translation>Sequenzen und ihre Spalten</translation>
    </message>
    <message>
        <source>Valid indexes</source>
        <translation>Gültige Indizes</translation>
    </message>
    <message>
        <source>Validated constraints</source>
        <translation>Geprüfte Bedingungen</translation>
    </message>
    <message>
        <source>Primary keys</source>
        <translation>Primärschlüssel</translation>
    </message>
    <message>
        <source>Unlogged tables</source>
        <translation>Tabellen ohne Protokoll</translation>
    </message>
    <message>
        <source>Event triggers</source>
        <translation>Event-Trigger</translation>
    </message>
    <message>
        <source>Tablespaces</source>
        <translation>Tablespaces</translation>
    </message>
    <message>
        <source>Install PostgreSQL&apos;s programs of version %1, on Debian and Ubuntu the packages postgresql-%1 and postgresql-client-%1 (apt.postgresql.org has every version).</source>
        <translation>Installieren Sie die Programme von PostgreSQL %1, unter Debian und Ubuntu die Pakete postgresql-%1 und postgresql-client-%1 (apt.postgresql.org hat jede Version).</translation>
    </message>
    <message>
        <source>There is no pg_dump that fits the server.</source>
        <translation>Es gibt kein pg_dump, das zum Server passt.</translation>
    </message>
    <message>
        <source>pg_dump %1 has the corrections that are known to matter for archives.</source>
        <translation>pg_dump %1 hat die Korrekturen, von denen bekannt ist, dass sie für Archive wichtig sind.</translation>
    </message>
    <message>
        <source>pg_dump %1 lets whoever owns the old server have commands run where its archive is restored (CVE-2025-8714, CVE-2025-8715).</source>
        <translation>Mit pg_dump %1 kann, wem der alte Server gehört, dort Befehle ausführen lassen, wo das Archiv wiederhergestellt wird (CVE-2025-8714, CVE-2025-8715).</translation>
    </message>
    <message>
        <source>Update it to the newest version of its series: 13.22, 14.19, 15.14, 16.10, 17.6 or later.</source>
        <translation>Bringen Sie es auf die neueste Version seiner Reihe: 13.22, 14.19, 15.14, 16.10, 17.6 oder später.</translation>
    </message>
    <message>
        <source>%1 %2 in %3; the server is PostgreSQL %4.</source>
        <translation>%1 %2 in %3; der Server ist PostgreSQL %4.</translation>
    </message>
    <message>
        <source>%1 is installed in version %2 (%3); it is too old for a server of PostgreSQL %4.</source>
        <translation>%1 ist in Version %2 installiert (%3); für einen Server mit PostgreSQL %4 ist das zu alt.</translation>
    </message>
    <message>
        <source>pg_dump without known holes</source>
        <translation>pg_dump ohne bekannte Lücken</translation>
    </message>
    <message>
        <source>Rehome enters as %1, a superuser. It is not needed: a role that may read everything will do (pg_read_all_data, from PostgreSQL 14 on).</source>
        <translation>Rehome meldet sich als %1 an, einen Superuser. Nötig ist das nicht: Eine Rolle, die alles lesen darf, genügt (pg_read_all_data, ab PostgreSQL 14).</translation>
    </message>
    <message>
        <source>Rehome enters as %1, an ordinary role: no superuser is needed.</source>
        <translation>Rehome meldet sich als %1 an, eine gewöhnliche Rolle: Ein Superuser ist nicht nötig.</translation>
    </message>
    <message>
        <source>Every table may be read.</source>
        <translation>Jede Tabelle darf gelesen werden.</translation>
    </message>
    <message numerus="yes">
        <source>The role %1 may not read %n table(s): %2.</source>
        <translation>
            <numerusform>Die Rolle %1 darf %n Tabelle nicht lesen: %2.</numerusform>
            <numerusform>Die Rolle %1 darf %n Tabellen nicht lesen: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Let a superuser give it the right, or enter as the tables’ owner.</source>
        <translation>Lassen Sie ihr das Recht von einem Superuser geben, oder melden Sie sich als Eigentümer der Tabellen an.</translation>
    </message>
    <message>
        <source>Every sequence may be read.</source>
        <translation>Jede Sequenz darf gelesen werden.</translation>
    </message>
    <message numerus="yes">
        <source>The role %1 may not read %n sequence(s): %2.</source>
        <translation>
            <numerusform>Die Rolle %1 darf %n Sequenz nicht lesen: %2.</numerusform>
            <numerusform>Die Rolle %1 darf %n Sequenzen nicht lesen: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Let a superuser give it the right, or enter as the sequences’ owner.</source>
        <translation>Lassen Sie ihr das Recht von einem Superuser geben, oder melden Sie sich als Eigentümer der Sequenzen an.</translation>
    </message>
    <message>
        <source>Every large object may be read.</source>
        <translation>Jedes Large Object darf gelesen werden.</translation>
    </message>
    <message numerus="yes">
        <source>The role %1 may not read %n large object(s).</source>
        <translation>
            <numerusform>Die Rolle %1 darf %n Large Object nicht lesen.</numerusform>
            <numerusform>Die Rolle %1 darf %n Large Objects nicht lesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter as their owner, or let it give the right: no other role covers large objects.</source>
        <translation>Melden Sie sich als deren Eigentümer an, oder lassen Sie ihn das Recht geben: Keine andere Rolle gilt für Large Objects.</translation>
    </message>
    <message>
        <source>No policy hides rows from this role.</source>
        <translation>Keine Policy verbirgt dieser Rolle Zeilen.</translation>
    </message>
    <message numerus="yes">
        <source>Row-level security would hide rows from %1 in %n table(s): %2.</source>
        <translation>
            <numerusform>Row-Level-Security würde %1 Zeilen in %n Tabelle verbergen: %2.</numerusform>
            <numerusform>Row-Level-Security würde %1 Zeilen in %n Tabellen verbergen: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Let a superuser give it BYPASSRLS, or enter as the tables’ owner.</source>
        <translation>Lassen Sie ihr von einem Superuser BYPASSRLS geben, oder melden Sie sich als Eigentümer der Tabellen an.</translation>
    </message>
    <message>
        <source>Role on the old server</source>
        <translation>Rolle auf dem alten Server</translation>
    </message>
    <message>
        <source>Right to read every table</source>
        <translation>Recht, jede Tabelle zu lesen</translation>
    </message>
    <message>
        <source>Right to read every sequence</source>
        <translation>Recht, jede Sequenz zu lesen</translation>
    </message>
    <message>
        <source>Right to read every large object</source>
        <translation>Recht, jedes Large Object zu lesen</translation>
    </message>
    <message>
        <source>Row-level security</source>
        <translation>Row-Level-Security</translation>
    </message>
    <message>
        <source>The old server is PostgreSQL %1. Rehome serves %2 to %3.</source>
        <translation>Der alte Server ist PostgreSQL %1. Rehome unterstützt %2 bis %3.</translation>
    </message>
    <message>
        <source>Bring the old server to PostgreSQL %1 or later first.</source>
        <translation>Bringen Sie den alten Server zuerst auf PostgreSQL %1 oder neuer.</translation>
    </message>
    <message>
        <source>The old server is PostgreSQL %1, which is newer than what Rehome was tested with (%2 to %3).</source>
        <translation>Der alte Server ist PostgreSQL %1, neuer als das, womit Rehome getestet wurde (%2 bis %3).</translation>
    </message>
    <message>
        <source>Look closely at the proof of the backup.</source>
        <translation>Sehen Sie sich den Beweis der Sicherung genau an.</translation>
    </message>
    <message>
        <source>%1 can be entered; it is PostgreSQL %2.</source>
        <translation>Die Anmeldung bei %1 gelingt; es ist PostgreSQL %2.</translation>
    </message>
    <message>
        <source>The old server is a standby: a long backup may be cancelled by what it replays, and the cutover has to stop writes on its primary.</source>
        <translation>Der alte Server ist ein Standby: Eine lange Sicherung kann durch das abgebrochen werden, was er nachspielt, und die Umschaltung muss das Schreiben auf seinem Primärserver anhalten.</translation>
    </message>
    <message>
        <source>Name the primary as the source.</source>
        <translation>Geben Sie den Primärserver als Quelle an.</translation>
    </message>
    <message>
        <source>Sessions of the old database are read-only by default.</source>
        <translation>Sitzungen der alten Datenbank dürfen in der Voreinstellung nur lesen.</translation>
    </message>
    <message>
        <source>Find out whether it is the database that the application writes to.</source>
        <translation>Finden Sie heraus, ob es die Datenbank ist, in die die Anwendung schreibt.</translation>
    </message>
    <message>
        <source>The old server is a primary that accepts writes.</source>
        <translation>Der alte Server ist ein Primärserver, der Schreiben annimmt.</translation>
    </message>
    <message>
        <source>%1 connections are free; a backup takes %2.</source>
        <translation>Freie Verbindungen: %1; eine Sicherung braucht %2.</translation>
    </message>
    <message>
        <source>Only %1 connections are free; a backup with %2 jobs takes %3.</source>
        <translation>Nur %1 Verbindungen sind frei; eine Sicherung mit %2 Jobs braucht %3.</translation>
    </message>
    <message>
        <source>Let the backup work on fewer tables at a time, or raise the limit of the server, the database or the role.</source>
        <translation>Lassen Sie die Sicherung an weniger Tabellen zugleich arbeiten, oder heben Sie die Grenze des Servers, der Datenbank oder der Rolle an.</translation>
    </message>
    <message>
        <source>The clocks of this machine and of the old server agree.</source>
        <translation>Die Uhren dieses Rechners und des alten Servers stimmen überein.</translation>
    </message>
    <message>
        <source>The clocks of this machine and of the old server differ by %1: times in the log and in the data would not fit together.</source>
        <translation>Die Uhren dieses Rechners und des alten Servers gehen um %1 auseinander: Zeiten im Protokoll und in den Daten würden nicht zusammenpassen.</translation>
    </message>
    <message>
        <source>Let both machines keep their time by NTP.</source>
        <translation>Lassen Sie beide Rechner ihre Zeit über NTP halten.</translation>
    </message>
    <message>
        <source>The database’s encoding is SQL_ASCII: nobody has ever checked its texts, and some may not be UTF-8.</source>
        <translation>Die Kodierung der Datenbank ist SQL_ASCII: Niemand hat ihre Texte je geprüft, und manche sind vielleicht kein UTF-8.</translation>
    </message>
    <message>
        <source>The new database is made with SQL_ASCII too, so that no byte changes; plan to clean the texts and to move to UTF8 after that.</source>
        <translation>Auch die neue Datenbank wird mit SQL_ASCII angelegt, damit sich kein Byte ändert; planen Sie, die Texte zu bereinigen und danach zu UTF8 zu wechseln.</translation>
    </message>
    <message>
        <source>The database’s encoding is %1; the new one is made with the same.</source>
        <translation>Die Kodierung der Datenbank ist %1; die neue wird mit derselben angelegt.</translation>
    </message>
    <message>
        <source>The database’s encoding is UTF8.</source>
        <translation>Die Kodierung der Datenbank ist UTF8.</translation>
    </message>
    <message>
        <source>The oldest transaction number in use is %1 transactions old.</source>
        <translation>Die älteste verwendete Transaktionsnummer ist %1 Transaktionen alt.</translation>
    </message>
    <message>
        <source>The oldest transaction number in use is %1 transactions old; at 2,000,000,000 the server refuses every write.</source>
        <translation>Die älteste verwendete Transaktionsnummer ist %1 Transaktionen alt; bei 2.000.000.000 verweigert der Server jedes Schreiben.</translation>
    </message>
    <message>
        <source>Freeze the old rows before you go on, and find out why autovacuum does not.</source>
        <translation>Frieren Sie die alten Zeilen ein, bevor Sie weitermachen, und finden Sie heraus, warum Autovacuum es nicht tut.</translation>
    </message>
    <message>
        <source>The old server and its version</source>
        <translation>Der alte Server und seine Version</translation>
    </message>
    <message>
        <source>Free connections</source>
        <translation>Freie Verbindungen</translation>
    </message>
    <message>
        <source>Primary, not standby</source>
        <translation>Primärserver, kein Standby</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>Uhren</translation>
    </message>
    <message>
        <source>Versions of collations</source>
        <translation>Versionen der Sortierfolgen</translation>
    </message>
    <message>
        <source>Age of transaction numbers</source>
        <translation>Alter der Transaktionsnummern</translation>
    </message>
    <message>
        <source>The extensions that belong to %1 were not found.</source>
        <translation>Die Erweiterungen, die zu %1 gehören, wurden nicht gefunden.</translation>
    </message>
    <message>
        <source>Look yourself whether the new server offers the old one’s extensions.</source>
        <translation>Sehen Sie selbst nach, ob der neue Server die Erweiterungen des alten anbietet.</translation>
    </message>
    <message>
        <source>The old database uses no extension.</source>
        <translation>Die alte Datenbank verwendet keine Erweiterung.</translation>
    </message>
    <message>
        <source>The new server offers every extension that is used: %1. It makes them in its own default version.</source>
        <translation>Der neue Server bietet jede verwendete Erweiterung an: %1. Er legt sie in seiner eigenen üblichen Version an.</translation>
    </message>
    <message numerus="yes">
        <source>The new server does not offer %n extension(s) that the old database uses: %1. A restore would fail.</source>
        <translation>
            <numerusform>Dem neuen Server fehlt %n Erweiterung, die die alte Datenbank verwendet: %1. Eine Wiederherstellung würde scheitern.</numerusform>
            <numerusform>Dem neuen Server fehlen %n Erweiterungen, die die alte Datenbank verwendet: %1. Eine Wiederherstellung würde scheitern.</numerusform>
        </translation>
    </message>
    <message>
        <source>Install the packages that bring it, such as postgresql-contrib or postgresql-%1-postgis-3; or drop it on the old side if nothing uses it.</source>
        <translation>Installieren Sie die Pakete, die sie mitbringen, etwa postgresql-contrib oder postgresql-%1-postgis-3; oder löschen Sie sie auf der alten Seite, wenn nichts sie verwendet.</translation>
    </message>
    <message>
        <source>Nothing belongs to, or is granted to, a role that the new server will not have.</source>
        <translation>Nichts gehört einer Rolle, die der neue Server nicht haben wird, und keine solche hat Rechte.</translation>
    </message>
    <message numerus="yes">
        <source>%n role(s) of the old database will be missing on the new server: %1. There, everything belongs to %2, and nobody else has rights.</source>
        <translation>
            <numerusform>%n Rolle der alten Datenbank wird auf dem neuen Server fehlen: %1. Dort gehört alles %2, und niemand sonst hat Rechte.</numerusform>
            <numerusform>%n Rollen der alten Datenbank werden auf dem neuen Server fehlen: %1. Dort gehört alles %2, und niemand sonst hat Rechte.</numerusform>
        </translation>
    </message>
    <message>
        <source>Make the roles that are still used on the new server, with their grants (backup/roles.sql holds their definitions).</source>
        <translation>Legen Sie die Rollen, die noch gebraucht werden, mit ihren Rechten auf dem neuen Server an (backup/roles.sql enthält ihre Definitionen).</translation>
    </message>
    <message>
        <source>The new server is still to be made.</source>
        <translation>Der neue Server wird erst noch angelegt.</translation>
    </message>
    <message>
        <source>The new server has no database %1 yet.</source>
        <translation>Der neue Server hat noch keine Datenbank %1.</translation>
    </message>
    <message>
        <source>The database %1 on the new server is empty.</source>
        <translation>Die Datenbank %1 auf dem neuen Server ist leer.</translation>
    </message>
    <message numerus="yes">
        <source>The database %1 on the new server already holds %n table(s).</source>
        <translation>
            <numerusform>Die Datenbank %1 auf dem neuen Server enthält schon %n Tabelle.</numerusform>
            <numerusform>Die Datenbank %1 auf dem neuen Server enthält schon %n Tabellen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Make sure that nobody works with it: a restore takes its place, and keeps it under another name.</source>
        <translation>Stellen Sie sicher, dass niemand mit ihr arbeitet: Eine Wiederherstellung tritt an ihre Stelle und behält sie unter einem anderen Namen.</translation>
    </message>
    <message>
        <source>The role %1 may make databases on the new server.</source>
        <translation>Die Rolle %1 darf auf dem neuen Server Datenbanken anlegen.</translation>
    </message>
    <message>
        <source>The role %1 may not make databases on the new server.</source>
        <translation>Die Rolle %1 darf auf dem neuen Server keine Datenbanken anlegen.</translation>
    </message>
    <message>
        <source>Let a superuser give it the right.</source>
        <translation>Lassen Sie ihr das Recht von einem Superuser geben.</translation>
    </message>
    <message>
        <source>Extensions on the new server</source>
        <translation>Erweiterungen auf dem neuen Server</translation>
    </message>
    <message>
        <source>Locales and collations on the new server</source>
        <translation>Locales und Sortierfolgen auf dem neuen Server</translation>
    </message>
    <message>
        <source>Roles on the new server</source>
        <translation>Rollen auf dem neuen Server</translation>
    </message>
    <message>
        <source>Room for the new database</source>
        <translation>Platz für die neue Datenbank</translation>
    </message>
    <message>
        <source>Rights on the new server</source>
        <translation>Rechte auf dem neuen Server</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>a list of names</comment>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Fewer than 59 runs of a query do not bound its p95 with 95 % confidence.</source>
        <translation>Weniger als 59 Läufe einer Abfrage begrenzen ihr p95 nicht mit 95 % Sicherheit.</translation>
    </message>
    <message>
        <source>The database server</source>
        <translation>Der Datenbankserver</translation>
    </message>
    <message>
        <source>Size of the database</source>
        <translation>Größe der Datenbank</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>%1 of at most %2</source>
        <translation>%1 von höchstens %2</translation>
    </message>
    <message>
        <source>Reads from its cache</source>
        <translation>Aus dem Cache gelesen</translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation>Transaktionen</translation>
    </message>
    <message>
        <source>%1 committed, %2 rolled back</source>
        <translation>%1 abgeschlossen, %2 zurückgerollt</translation>
    </message>
    <message>
        <source>Rows read and written</source>
        <translation>Gelesene und geschriebene Zeilen</translation>
    </message>
    <message>
        <source>%1 read, %2 written</source>
        <translation>%1 gelesen, %2 geschrieben</translation>
    </message>
    <message>
        <source>Rows by its statistics</source>
        <translation>Zeilen laut Statistik</translation>
    </message>
    <message>
        <source>%1 live, %2 dead</source>
        <translation>%1 lebend, %2 tot</translation>
    </message>
    <message>
        <source>Temporary files</source>
        <translation>Temporäre Dateien</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1 mit %2</translation>
    </message>
    <message>
        <source>Deadlocks</source>
        <translation>Deadlocks</translation>
    </message>
    <message>
        <source>Counted since</source>
        <translation>Gezählt seit</translation>
    </message>
    <message>
        <source>the statistics began</source>
        <translation>Beginn der Statistik</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>this machine</source>
        <translation>dieser Rechner</translation>
    </message>
    <message>
        <source>another machine, whose load is not seen</source>
        <translation>ein anderer Rechner, dessen Last nicht zu sehen ist</translation>
    </message>
    <message>
        <source>The application&apos;s processes</source>
        <translation>Die Prozesse der Anwendung</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>CPU, s</source>
        <translation>CPU, s</translation>
    </message>
    <message>
        <source>No process of the application was found on this machine.</source>
        <translation>Auf diesem Rechner wurde kein Prozess der Anwendung gefunden.</translation>
    </message>
    <message numerus="yes">
        <source>%n process(es) with %1 of memory, parts that they share counted for each, and %2 s of processor time since they began.</source>
        <translation>
            <numerusform>%n Prozess mit %1 Speicher und %2 s Prozessorzeit seit seinem Beginn.</numerusform>
            <numerusform>%n Prozesse mit %1 Speicher, gemeinsame Teile bei jedem gezählt, und %2 s Prozessorzeit seit ihrem Beginn.</numerusform>
        </translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>statistics only</source>
        <translation>nur Statistik</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Abfragen</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>Buffers hit</source>
        <translation>Puffer getroffen</translation>
    </message>
    <message>
        <source>Buffers read</source>
        <translation>Puffer gelesen</translation>
    </message>
    <message>
        <source>Planning and execution on the server, without the way of the rows to the application. A run that reached the limit of %1 counts as the limit.</source>
        <translation>Planung und Ausführung auf dem Server, ohne den Weg der Zeilen zur Anwendung. Ein Lauf, der die Grenze von %1 erreicht, zählt als die Grenze.</translation>
    </message>
    <message>
        <source>What took most time on the server</source>
        <translation>Was auf dem Server am meisten Zeit brauchte</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Together, ms</source>
        <translation>Zusammen, ms</translation>
    </message>
    <message>
        <source>Each, ms</source>
        <translation>Je Aufruf, ms</translation>
    </message>
    <message>
        <source>As pg_stat_statements has counted. The values are not known, so these were not run.</source>
        <translation>Wie von pg_stat_statements gezählt. Die Werte sind nicht bekannt, darum wurden diese nicht ausgeführt.</translation>
    </message>
    <message>
        <source>Golden outputs</source>
        <translation>Referenzausgaben</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>SHA-256 of the text</source>
        <translation>SHA-256 des Textes</translation>
    </message>
    <message>
        <source>SHA-256 of the words</source>
        <translation>SHA-256 der Wörter</translation>
    </message>
    <message>
        <source>SHA-256 of the command&apos;s output</source>
        <translation>SHA-256 der Ausgabe des Befehls</translation>
    </message>
    <message>
        <source>Kept in %1; golden.json there holds the whole hashes.</source>
        <translation>Abgelegt in %1; golden.json dort enthält die ganzen Hashes.</translation>
    </message>
    <message>
        <source>What %1 printed for all documents is %2, SHA-256 %3.</source>
        <translation>Was %1 für alle Dokumente ausgab, ist %2, SHA-256 %3.</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n core(s)</source>
        <translation>
            <numerusform>%1, %n Kern</numerusform>
            <numerusform>%1, %n Kerne</numerusform>
        </translation>
    </message>
    <message>
        <source>Load before and after</source>
        <translation>Last vorher und nachher</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>Frequency governor</source>
        <translation>Taktregelung</translation>
    </message>
    <message>
        <source>Measured on</source>
        <translation>Gemessen auf</translation>
    </message>
    <message>
        <source>holds the hash of every golden output</source>
        <translation>enthält den Hash jeder Referenzausgabe</translation>
    </message>
    <message>
        <source>What needs your attention</source>
        <translation>Was Ihre Aufmerksamkeit braucht</translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation>Warum das wichtig ist</translation>
    </message>
    <message>
        <source>Servers found</source>
        <translation>Gefundene Server</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Running since (UTC)</source>
        <translation>Läuft seit (UTC)</translation>
    </message>
    <message>
        <source>Databases</source>
        <translation>Datenbanken</translation>
    </message>
    <message>
        <source>How it is known</source>
        <translation>Woran er erkannt wird</translation>
    </message>
    <message>
        <source>Where was looked</source>
        <translation>Wo gesucht wurde</translation>
    </message>
    <message>
        <source>What was there</source>
        <translation>Was dort war</translation>
    </message>
    <message>
        <source>Foreign keys</source>
        <translation>Fremdschlüssel</translation>
    </message>
    <message>
        <source>Partitions</source>
        <translation>Partitionen</translation>
    </message>
    <message>
        <source>Collations</source>
        <translation>Sortierfolgen</translation>
    </message>
    <message>
        <source>Picture of the schema</source>
        <translation>Bild des Schemas</translation>
    </message>
    <message>
        <source>%1 (SHA-256 %2)</source>
        <translation>%1 (SHA-256 %2)</translation>
    </message>
    <message>
        <source>worth a look</source>
        <translation>einen Blick wert</translation>
    </message>
    <message>
        <source>The old project</source>
        <translation>Das alte Projekt</translation>
    </message>
    <message>
        <source>needs a decision</source>
        <translation>verlangt eine Entscheidung</translation>
    </message>
    <message>
        <source>File %1 at %2</source>
        <translation>Datei %1 in %2</translation>
    </message>
    <message>
        <source>to be done</source>
        <translation>zu tun</translation>
    </message>
    <message>
        <source>Command for %1</source>
        <translation>Befehl für %1</translation>
    </message>
    <message>
        <source>DNS of %1</source>
        <translation>DNS von %1</translation>
    </message>
    <message>
        <source>Endpoint %1</source>
        <translation>Endpunkt %1</translation>
    </message>
    <message>
        <source>Certificate of %1</source>
        <translation>Zertifikat von %1</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>Achtung</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>not a PDF</source>
        <translation>kein PDF</translation>
    </message>
    <message>
        <source>too much text</source>
        <translation>zu viel Text</translation>
    </message>
    <message>
        <source>none is installed</source>
        <translation>keiner ist eingerichtet</translation>
    </message>
    <message>
        <source>cron, in the user&apos;s crontab</source>
        <translation>cron, in der crontab des Benutzers</translation>
    </message>
    <message>
        <source>systemd, the user&apos;s own</source>
        <translation>systemd, das eigene des Benutzers</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>when and by whom a job runs</comment>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Behalten werden</translation>
    </message>
    <message>
        <source>%1 daily, %2 weekly and %3 monthly backups</source>
        <translation>%1 tägliche, %2 wöchentliche und %3 monatliche Sicherungen</translation>
    </message>
    <message>
        <source>Next run</source>
        <translation>Nächster Lauf</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>Letzter Lauf</translation>
    </message>
    <message>
        <source>it has not run yet</source>
        <translation>er ist noch nicht gelaufen</translation>
    </message>
    <message>
        <source>Installed as</source>
        <translation>Eingerichtet als</translation>
    </message>
    <message>
        <source>To be done</source>
        <translation>Zu tun</translation>
    </message>
    <message>
        <source>Sent and read back in</source>
        <translation>Gesendet und zurückgelesen in</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Durch</translation>
    </message>
    <message>
        <source>Files at %1</source>
        <translation>Dateien in %1</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>Zurückgelesen</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message>
        <source>Copy at another place</source>
        <translation>Kopie an einem anderen Ort</translation>
    </message>
    <message>
        <source>It has no text: its pages are pictures, or blank.</source>
        <translation>Es hat keinen Text: Seine Seiten sind Bilder oder leer.</translation>
    </message>
    <message>
        <source>The migration names no folder of sample PDFs: no document was read.</source>
        <translation>Die Migration nennt keinen Ordner mit Beispiel-PDFs: Es wurde kein Dokument gelesen.</translation>
    </message>
    <message>
        <source>Checks that ask for attention</source>
        <translation>Prüfungen, die Aufmerksamkeit verlangen</translation>
    </message>
    <message>
        <source>Checks that passed</source>
        <translation>Bestandene Prüfungen</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>empfohlen</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>not applied: %1</source>
        <translation>nicht angewendet: %1</translation>
    </message>
    <message>
        <source>applied, but without a file: %1</source>
        <translation>angewendet, aber ohne Datei: %1</translation>
    </message>
    <message>
        <source>squashed: %1</source>
        <translation>zusammengefasst: %1</translation>
    </message>
    <message>
        <source>several ends: %1</source>
        <translation>mehrere Enden: %1</translation>
    </message>
    <message>
        <source>the project&apos;s own</source>
        <translation>eigene</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>installiert</translation>
    </message>
    <message>
        <source>its text was read, then its code was run</source>
        <translation>sein Text wurde gelesen, danach sein Code ausgeführt</translation>
    </message>
    <message>
        <source>only its text was read, as was wanted</source>
        <translation>nur sein Text wurde gelesen, wie gewünscht</translation>
    </message>
    <message>
        <source>only its text was read; it could not be run: %1</source>
        <translation>nur sein Text wurde gelesen; ausführen ließ es sich nicht: %1</translation>
    </message>
    <message>
        <source>trouble</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>to decide</source>
        <translation>zu entscheiden</translation>
    </message>
    <message>
        <source>to know</source>
        <translation>zu wissen</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>What the migration does</source>
        <translation>Was die Migration tut</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Nichts wurde gefunden.</translation>
    </message>
    <message>
        <source>How it was read</source>
        <translation>Wie es gelesen wurde</translation>
    </message>
    <message>
        <source>Made-up values were used for</source>
        <translation>Erfundene Werte bekamen</translation>
    </message>
    <message>
        <source>Django</source>
        <translation>Django</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Python files</source>
        <translation>Python-Dateien</translation>
    </message>
    <message>
        <source>manage.py</source>
        <translation>manage.py</translation>
    </message>
    <message>
        <source>Databases in the settings</source>
        <translation>Datenbanken in den Einstellungen</translation>
    </message>
    <message>
        <source>User model</source>
        <translation>Benutzermodell</translation>
    </message>
    <message>
        <source>Root of the URLs</source>
        <translation>Wurzel der URLs</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>Modul</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Benutzt</translation>
    </message>
    <message>
        <source>Takes in</source>
        <translation>Bindet ein</translation>
    </message>
    <message>
        <source>Sets</source>
        <translation>Setzt</translation>
    </message>
    <message>
        <source>Environment variables</source>
        <translation>Umgebungsvariablen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Nötig</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheim</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Standardwert</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>Gelesen durch</translation>
    </message>
    <message>
        <source>Apps</source>
        <translation>Apps</translation>
    </message>
    <message>
        <source>App</source>
        <translation>App</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Wessen</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Migrations</source>
        <translation>Migrationen</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>The project&apos;s own models</source>
        <translation>Die eigenen Modelle des Projekts</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Columns with files</source>
        <translation>Spalten mit Dateien</translation>
    </message>
    <message>
        <source>URLs</source>
        <translation>URLs</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>View</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Asked for as</source>
        <translation>Angefragt als</translation>
    </message>
    <message>
        <source>Never served</source>
        <translation>Nie ausgeliefert</translation>
    </message>
    <message>
        <source>Middleware</source>
        <translation>Middleware</translation>
    </message>
    <message>
        <source>Database routers</source>
        <translation>Datenbank-Router</translation>
    </message>
    <message>
        <source>Folders of templates</source>
        <translation>Ordner mit Templates</translation>
    </message>
    <message>
        <source>Business rules and profiles</source>
        <translation>Geschäftsregeln und Profile</translation>
    </message>
    <message>
        <source>Requirement files</source>
        <translation>Dateien mit Anforderungen</translation>
    </message>
    <message>
        <source>Other facts</source>
        <translation>Weiteres</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>the packaging library of the project&apos;s interpreter</source>
        <translation>der Bibliothek packaging im Interpreter des Projekts</translation>
    </message>
    <message>
        <source>the packaging library inside the interpreter&apos;s pip</source>
        <translation>der Bibliothek packaging im pip des Interpreters</translation>
    </message>
    <message>
        <source>the packaging library of the system</source>
        <translation>der Bibliothek packaging des Systems</translation>
    </message>
    <message>
        <source>none was found: versions were not compared</source>
        <translation>keiner Bibliothek: Versionen wurden nicht verglichen</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelassen</translation>
    </message>
    <message>
        <source>needed by %1</source>
        <translation>gebraucht von %1</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Installiert</translation>
    </message>
    <message>
        <source>Declared</source>
        <translation>Verlangt</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Vorgeschlagen</translation>
    </message>
    <message>
        <source>Whether a version was withdrawn by its makers cannot be seen without the network.</source>
        <translation>Ob eine Version von ihren Entwicklern zurückgezogen wurde, lässt sich ohne Netz nicht sehen.</translation>
    </message>
    <message>
        <source>none was found</source>
        <translation>keine gefunden</translation>
    </message>
    <message>
        <source>Requirements</source>
        <translation>Anforderungen</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>Interpreter</translation>
    </message>
    <message>
        <source>Files that were read</source>
        <translation>Gelesene Dateien</translation>
    </message>
    <message>
        <source>Versions understood by</source>
        <translation>Versionen verstanden mit</translation>
    </message>
    <message>
        <source>Installed packages that nothing here needs</source>
        <translation>Installierte Pakete, die hier nichts braucht</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>antwortet</translation>
    </message>
    <message>
        <source>Cloudflare origin</source>
        <translation>Cloudflare Origin</translation>
    </message>
    <message>
        <source>signed by itself</source>
        <translation>selbst signiert</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>not trusted</source>
        <translation>nicht vertraut</translation>
    </message>
    <message>
        <source>ends soon</source>
        <translation>endet bald</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>gültig</translation>
    </message>
    <message>
        <source>DNS</source>
        <translation>DNS</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>TTL in seconds</source>
        <translation>TTL in Sekunden</translation>
    </message>
    <message>
        <source>no such name</source>
        <translation>kein solcher Name</translation>
    </message>
    <message>
        <source>goes in a circle</source>
        <translation>führt im Kreis</translation>
    </message>
    <message>
        <source>No name of the old system is known.</source>
        <translation>Kein Name des alten Systems ist bekannt.</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>Endpunkte</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Leads on to</source>
        <translation>Leitet weiter zu</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>The old system&apos;s address on the web is not known: give it as the endpoint.</source>
        <translation>Die Adresse des alten Systems im Web ist nicht bekannt: Geben Sie sie als Endpunkt an.</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>Valid until (UTC)</source>
        <translation>Gültig bis (UTC)</translation>
    </message>
    <message>
        <source>Days left</source>
        <translation>Tage übrig</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>Kette</translation>
    </message>
    <message>
        <source>No certificate was found.</source>
        <translation>Kein Zertifikat wurde gefunden.</translation>
    </message>
    <message>
        <source>Reverse proxies</source>
        <translation>Reverse-Proxys</translation>
    </message>
    <message>
        <source>Leads to the project</source>
        <translation>Führt zum Projekt</translation>
    </message>
    <message>
        <source>Listens on</source>
        <translation>Horcht auf</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>Führt zu</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>No reverse proxy was found on this machine.</source>
        <translation>Auf diesem Rechner wurde kein Reverse-Proxy gefunden.</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>What it runs</source>
        <translation>Was er ausführt</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Works in the project&apos;s folder</source>
        <translation>Arbeitet im Ordner des Projekts</translation>
    </message>
    <message>
        <source>What to know before the cutover</source>
        <translation>Vor der Umstellung gut zu wissen</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>No backup is known there.</source>
        <translation>Dort ist keine Sicherung bekannt.</translation>
    </message>
    <message>
        <source>The last backup was cut off.</source>
        <translation>Die letzte Sicherung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The last backup did not succeed.</source>
        <translation>Die letzte Sicherung ist nicht gelungen.</translation>
    </message>
    <message numerus="yes">
        <source>The last backup is older than %n hour(s).</source>
        <translation>
            <numerusform>Die letzte Sicherung ist älter als %n Stunde.</numerusform>
            <numerusform>Die letzte Sicherung ist älter als %n Stunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Next backup: nobody can tell when.</source>
        <translation>Nächste Sicherung: wann, lässt sich nicht sagen.</translation>
    </message>
    <message>
        <source>%1 is a named pipe or a socket, not a file.</source>
        <translation>%1 ist eine benannte Pipe oder ein Socket, keine Datei.</translation>
    </message>
    <message>
        <source>Copy what it gives into a file, and name that one.</source>
        <translation>Kopieren Sie, was es liefert, in eine Datei, und geben Sie diese an.</translation>
    </message>
    <message>
        <source>The crontab as it was is kept as %1.</source>
        <translation>Die bisherige crontab ist als %1 aufbewahrt.</translation>
    </message>
    <message>
        <source>There is another nightly job of the name %1, which is not of this migration.</source>
        <translation>Es gibt einen anderen nächtlichen Auftrag des Namens %1, der nicht zu dieser Migration gehört.</translation>
    </message>
    <message>
        <source>It was left as it is. Look at it, and remove it by hand if nobody needs it.</source>
        <translation>Er wurde gelassen, wie er ist. Sehen Sie ihn an und entfernen Sie ihn von Hand, falls ihn niemand braucht.</translation>
    </message>
    <message>
        <source>Whether the timer %1 runs could not be found out: this user&apos;s systemd does not answer.</source>
        <translation>Ob der Timer %1 läuft, war nicht festzustellen: das systemd dieses Benutzers antwortet nicht.</translation>
    </message>
    <message>
        <source>The timer %1 does not run, so no backup is made: systemctl --user enable --now %1</source>
        <translation>Der Timer %1 läuft nicht, also entsteht keine Sicherung: systemctl --user enable --now %1</translation>
    </message>
    <message>
        <source>The nightly job is in the crontab, but no cron daemon runs.</source>
        <translation>Der nächtliche Auftrag steht in der crontab, aber kein cron-Daemon läuft.</translation>
    </message>
    <message>
        <source>it holds %1, which its manifest does not name</source>
        <translation>sie enthält %1, was ihr Manifest nicht nennt</translation>
    </message>
    <message>
        <source>%1 at %2 does not count and is left alone: %3.</source>
        <translation>%1 in %2 zählt nicht und bleibt unangetastet: %3.</translation>
    </message>
    <message>
        <source>The backup %1 is not whole at %2: nothing older is removed there.</source>
        <translation>Die Sicherung %1 ist in %2 nicht vollständig: dort wird nichts Älteres entfernt.</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) at %1 are of another source and are left alone.</source>
        <translation>
            <numerusform>%n Sicherung in %1 stammt aus einer anderen Quelle und bleibt unangetastet.</numerusform>
            <numerusform>%n Sicherungen in %1 stammen aus einer anderen Quelle und bleiben unangetastet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Is the disk mounted? Mount it, or make the folder, and try again.</source>
        <translation>Ist die Platte eingehängt? Hängen Sie sie ein oder legen Sie den Ordner an, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The file %1 is of no backup.</source>
        <translation>Die Datei %1 gehört zu keiner Sicherung.</translation>
    </message>
    <message>
        <source>Move it elsewhere; until then the folder around it stays.</source>
        <translation>Verschieben Sie sie an einen anderen Ort; bis dahin bleibt der Ordner, in dem sie liegt.</translation>
    </message>
    <message>
        <source>%1 is on the same disk as the backup itself: should that disk fail, both are lost.</source>
        <translation>%1 liegt auf derselben Platte wie die Sicherung selbst: fällt diese Platte aus, so sind beide verloren.</translation>
    </message>
    <message>
        <source>This is no remote of rclone with its path.</source>
        <translation>Das ist kein Remote von rclone mit seinem Pfad.</translation>
    </message>
    <message>
        <source>Write rclone:remote:path. Settings and passwords of a remote belong into rclone&apos;s own configuration: rclone config.</source>
        <translation>Schreiben Sie rclone:remote:path. Einstellungen und Passwörter eines Remotes gehören in rclones eigene Konfiguration: rclone config.</translation>
    </message>
    <message>
        <source>%1 is no other place: the backups themselves are in %2.</source>
        <translation>%1 ist kein anderer Ort: die Sicherungen selbst liegen in %2.</translation>
    </message>
    <message>
        <source>Name a folder apart from it, best on another disk or machine.</source>
        <translation>Nennen Sie einen Ordner getrennt davon, am besten auf einer anderen Platte oder Maschine.</translation>
    </message>
    <message>
        <source>%1 is not a regular file; it was not read.</source>
        <translation>%1 ist keine gewöhnliche Datei; sie wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>But that is on the same disk as the backup itself.</source>
        <translation>Das ist aber dieselbe Platte wie die der Sicherung selbst.</translation>
    </message>
    <message>
        <source>The backup holds no roles: whose the tables are is not rehearsed.</source>
        <translation>Die Sicherung enthält keine Rollen: Wem die Tabellen gehören, wird nicht geprobt.</translation>
    </message>
    <message>
        <source>%1: this user has no right to read all of it</source>
        <translation>%1: Dieser Benutzer darf sie nicht ganz lesen</translation>
    </message>
    <message>
        <source>%1: it is locked by another session</source>
        <translation>%1: Eine andere Sitzung sperrt sie</translation>
    </message>
    <message numerus="yes">
        <source>%1; %n table(s) could not be counted: %2</source>
        <translation>
            <numerusform>%1; %n Tabelle konnte nicht gezählt werden: %2</numerusform>
            <numerusform>%1; %n Tabellen konnten nicht gezählt werden: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) of %1 could not be counted: %2.</source>
        <translation>
            <numerusform>%n Tabelle von %1 konnte nicht gezählt werden: %2.</numerusform>
            <numerusform>%n Tabellen von %1 konnten nicht gezählt werden: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>The number of rows that is told for the database is without them, and a backup needs to read every table.</source>
        <translation>In der genannten Zeilenzahl der Datenbank fehlen sie, und eine Sicherung muss jede Tabelle lesen.</translation>
    </message>
    <message>
        <source>Give the user the right to read them, or wait until nobody keeps them locked; then run the step again.</source>
        <translation>Geben Sie dem Benutzer das Recht, sie zu lesen, oder warten Sie, bis niemand sie mehr sperrt; führen Sie den Schritt dann noch einmal aus.</translation>
    </message>
    <message>
        <source>Whether others were connected to it cannot be told: this user does not see the sessions of others.</source>
        <translation>Ob andere mit ihr verbunden waren, lässt sich nicht sagen: Dieser Benutzer sieht die Sitzungen anderer nicht.</translation>
    </message>
    <message>
        <source>This role does not see how long the transactions of others have been open.</source>
        <translation>Diese Rolle sieht nicht, wie lange die Transaktionen anderer schon offen sind.</translation>
    </message>
    <message>
        <source>Let it read the server’s statistics, or look as a superuser.</source>
        <translation>Erlauben Sie ihr, die Statistiken des Servers zu lesen, oder prüfen Sie als Superuser.</translation>
    </message>
    <message numerus="yes">
        <source>%n sequence(s) was/were not looked at: %1. It may not be read, its table is locked by another session, or its column has no index and the table is large.</source>
        <translation>
            <numerusform>%n Sequenz wurde nicht geprüft: %1. Sie darf nicht gelesen werden, eine andere Sitzung sperrt ihre Tabelle, oder ihre Spalte hat keinen Index und die Tabelle ist groß.</numerusform>
            <numerusform>%n Sequenzen wurden nicht geprüft: %1. Sie dürfen nicht gelesen werden, eine andere Sitzung sperrt ihre Tabellen, oder ihre Spalten haben keinen Index und die Tabellen sind groß.</numerusform>
        </translation>
    </message>
    <message>
        <source>Another session keeps something locked that is needed: %1.</source>
        <translation>Eine andere Sitzung sperrt etwas, das gebraucht wird: %1.</translation>
    </message>
    <message>
        <source>Wait until whoever alters it is done, then try again.</source>
        <translation>Warten Sie, bis die Änderung abgeschlossen ist, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>done; worth a look</source>
        <translation>erledigt; einen Blick wert</translation>
    </message>
    <message>
        <source>It is not the same as the database that is migrated: %1.</source>
        <translation>Sie ist nicht gleich der Datenbank, die umzieht: %1.</translation>
    </message>
    <message>
        <source>measure again</source>
        <translation>erneut messen</translation>
    </message>
    <message>
        <source>The machine</source>
        <translation>Der Rechner</translation>
    </message>
    <message>
        <source>It was busy (load %1 on %2 processors), so the times are too long: measure again when it is quiet.</source>
        <translation>Er war beschäftigt (Last %1 auf %2 Prozessoren); die Zeiten sind daher zu lang: Messen Sie erneut, wenn er ruhig ist.</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Platte</translation>
    </message>
    <message>
        <source>the same as that of the backup itself</source>
        <translation>dieselbe wie die der Sicherung selbst</translation>
    </message>
    <message>
        <source>%1 of %2 steps are done, %3 skipped.</source>
        <translation>%1 von %2 Schritten sind erledigt, %3 übersprungen.</translation>
    </message>
</context>
<context>
    <name>InventoryTables</name>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>nicht gezählt</translation>
    </message>
    <message>
        <source>could not look</source>
        <translation>nicht einsehbar</translation>
    </message>
    <message>
        <source>is migrated</source>
        <translation>wird migriert</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>bleibt</translation>
    </message>
</context>
<context>
    <name>LogPane</name>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Show the lines of this level and above</source>
        <translation>Die Zeilen ab dieser Stufe zeigen</translation>
    </message>
    <message>
        <source>Levels shown</source>
        <translation>Gezeigte Stufen</translation>
    </message>
    <message>
        <source>Show the lines of all steps, or of one</source>
        <translation>Die Zeilen aller Schritte oder eines Schrittes zeigen</translation>
    </message>
    <message>
        <source>Steps shown</source>
        <translation>Gezeigte Schritte</translation>
    </message>
    <message>
        <source>F&amp;ollow</source>
        <translation>Mitlau&amp;fen</translation>
    </message>
    <message>
        <source>Keep the newest line in view</source>
        <translation>Die neueste Zeile im Blick behalten</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>Kop&amp;ieren</translation>
    </message>
    <message>
        <source>Copy the selected lines, or all that are shown if none is selected</source>
        <translation>Die ausgewählten Zeilen kopieren oder, wenn keine ausgewählt ist, alle gezeigten</translation>
    </message>
    <message>
        <source>&amp;Export log</source>
        <translation>E&amp;xportieren</translation>
    </message>
    <message>
        <source>Write the log to a file</source>
        <translation>Das Protokoll in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Lines of the log</source>
        <translation>Zeilen des Protokolls</translation>
    </message>
    <message>
        <source>Enter shows a line in full</source>
        <translation>Die Eingabetaste zeigt eine Zeile vollständig</translation>
    </message>
    <message>
        <source>Show &amp;all lines</source>
        <translation>Alle Zeilen zei&amp;gen</translation>
    </message>
    <message>
        <source>Show or hide the lines of the log</source>
        <translation>Die Zeilen des Protokolls zeigen oder verbergen</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Recent migrations</source>
        <translation>&amp;Zuletzt geöffnete Migrationen</translation>
    </message>
    <message>
        <source>&amp;Migration</source>
        <translation>&amp;Migration</translation>
    </message>
    <message>
        <source>&amp;Export the migration log</source>
        <translation>Migrationsprotokoll e&amp;xportieren</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Page</source>
        <translation>&amp;Seite</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;New migration</source>
        <translation>&amp;Neue Migration</translation>
    </message>
    <message>
        <source>&amp;Open a migration…</source>
        <translation>Migration ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>&amp;Try the sample</source>
        <translation>Beispiel &amp;ausprobieren</translation>
    </message>
    <message>
        <source>&amp;Close the migration</source>
        <translation>Migration &amp;schließen</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Run this step</source>
        <translation>Diesen Schritt a&amp;usführen</translation>
    </message>
    <message>
        <source>Run &amp;all steps of this phase</source>
        <translation>&amp;Alle Schritte dieser Phase ausführen</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Skip this step…</source>
        <translation>Diesen Schritt über&amp;springen …</translation>
    </message>
    <message>
        <source>&amp;Mark this step as done…</source>
        <translation>Diesen Schritt als &amp;erledigt markieren …</translation>
    </message>
    <message>
        <source>Open the migration&apos;s &amp;folder</source>
        <translation>&amp;Ordner der Migration öffnen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Help on this page</source>
        <translation>&amp;Hilfe zu dieser Seite</translation>
    </message>
    <message>
        <source>All &amp;topics</source>
        <translation>Alle &amp;Themen</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>Ta&amp;statur</translation>
    </message>
    <message>
        <source>&amp;About Rehome</source>
        <translation>Ü&amp;ber Rehome</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>Über &amp;Qt</translation>
    </message>
</context>
<context>
    <name>NewFolder</name>
    <message>
        <source>Choose a folder: one that is empty or not there yet.</source>
        <translation>Wählen Sie einen Ordner, der leer oder noch nicht vorhanden ist.</translation>
    </message>
    <message>
        <source>Write the whole path: it begins with “/” or “~”.</source>
        <translation>Schreiben Sie den ganzen Pfad: Er beginnt mit „/“ oder „~“.</translation>
    </message>
    <message>
        <source>This lies in the old project, which is only read: choose a folder outside of it.</source>
        <translation>Dies liegt im alten Projekt, das nur gelesen wird: Wählen Sie einen Ordner außerhalb davon.</translation>
    </message>
    <message>
        <source>A migration is in it already: open it from the start page, or choose another name.</source>
        <translation>Darin liegt schon eine Migration: Öffnen Sie sie auf der Startseite, oder wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>A file has this name: choose another one.</source>
        <translation>So heißt schon eine Datei: Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>This folder exists already and is not empty: choose another name.</source>
        <translation>Diesen Ordner gibt es schon, und er ist nicht leer: Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>%1 is a file, not a folder.</source>
        <translation>%1 ist eine Datei, kein Ordner.</translation>
    </message>
    <message>
        <source>You may not write in %1: choose another folder.</source>
        <translation>In %1 dürfen Sie nicht schreiben: Wählen Sie einen anderen Ordner.</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Password of the old database</source>
        <translation>Passwort der alten Datenbank</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>&amp;Passwort:</translation>
    </message>
    <message>
        <source>&amp;Show the password</source>
        <translation>Passwort &amp;zeigen</translation>
    </message>
    <message>
        <source>&amp;Keep it in the desktop’s keyring</source>
        <translation>Im &amp;Schlüsselbund des Desktops aufbewahren</translation>
    </message>
</context>
<context>
    <name>PhasePage</name>
    <message>
        <source>Steps of this phase</source>
        <translation>Schritte dieser Phase</translation>
    </message>
    <message>
        <source>Run &amp;all</source>
        <translation>All&amp;e ausführen</translation>
    </message>
    <message>
        <source>Runs the steps of this phase that are not done, one after another (Ctrl+Shift+R).</source>
        <translation>Führt die noch nicht erledigten Schritte dieser Phase nacheinander aus (Strg+Umschalt+R).</translation>
    </message>
    <message>
        <source>Runs the steps of this phase that are not done, one after another.</source>
        <translation>Führt die noch nicht erledigten Schritte dieser Phase nacheinander aus.</translation>
    </message>
    <message>
        <source>&amp;Run this step</source>
        <translation>A&amp;usführen</translation>
    </message>
    <message>
        <source>Runs the selected step, again if it was done before.</source>
        <translation>Führt den ausgewählten Schritt aus, auch wenn er schon einmal erledigt war.</translation>
    </message>
    <message>
        <source>The selected step</source>
        <translation>Der ausgewählte Schritt</translation>
    </message>
</context>
<context>
    <name>ProgressPanel</name>
    <message>
        <source>Progress of this step</source>
        <translation>Fortschritt dieses Schrittes</translation>
    </message>
    <message>
        <source>Tables under way</source>
        <translation>Tabellen in Arbeit</translation>
    </message>
</context>
<context>
    <name>ProjectFinder</name>
    <message>
        <source>Old project</source>
        <translation>Altes Projekt</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>&amp;Ordner:</translation>
    </message>
    <message>
        <source>&amp;Which one:</source>
        <translation>Welche&amp;s:</translation>
    </message>
    <message>
        <source>Which of the projects found there</source>
        <translation>Welches der dort gefundenen Projekte</translation>
    </message>
    <message>
        <source>&amp;Interpreter:</source>
        <translation>&amp;Interpreter:</translation>
    </message>
    <message>
        <source>Python interpreter that runs the project</source>
        <translation>Python-Interpreter, der das Projekt ausführt</translation>
    </message>
    <message>
        <source>The Python that runs the project: type its path, or leave it to Rehome.</source>
        <translation>Das Python, das das Projekt ausführt: Geben Sie seinen Pfad ein, oder überlassen Sie es Rehome.</translation>
    </message>
    <message>
        <source>Found there:</source>
        <translation>Dort gefunden:</translation>
    </message>
</context>
<context>
    <name>ProjectPage</name>
    <message>
        <source>The migration is being made</source>
        <translation>Die Migration wird angelegt</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>Anhal&amp;ten</translation>
    </message>
    <message>
        <source>Ends the look at project and database; nothing is made then.</source>
        <translation>Beendet die Durchsicht von Projekt und Datenbank; dann wird nichts angelegt.</translation>
    </message>
    <message>
        <source>Create the mi&amp;gration</source>
        <translation>Migration anle&amp;gen</translation>
    </message>
    <message>
        <source>Enters the old database once, read-only, and makes the migration’s folder.</source>
        <translation>Betritt einmal die alte Datenbank, nur lesend, und legt den Ordner der Migration an.</translation>
    </message>
</context>
<context>
    <name>ProjectPlaces</name>
    <message>
        <source>New database</source>
        <translation>Neue Datenbank</translation>
    </message>
    <message>
        <source>&amp;Where:</source>
        <translation>Wo sie lieg&amp;t:</translation>
    </message>
    <message>
        <source>Where the new database lies</source>
        <translation>Wo die neue Datenbank liegt</translation>
    </message>
    <message>
        <source>New repository</source>
        <translation>Neues Repository</translation>
    </message>
    <message>
        <source>Fo&amp;lder:</source>
        <translation>O&amp;rdner:</translation>
    </message>
    <message>
        <source>Li&amp;cence:</source>
        <translation>L&amp;izenz:</translation>
    </message>
    <message>
        <source>Licence of the new repository</source>
        <translation>Lizenz des neuen Repositorys</translation>
    </message>
    <message>
        <source>Sample PDFs</source>
        <translation>Beispiel-PDFs</translation>
    </message>
    <message>
        <source>Fold&amp;er:</source>
        <translation>Ordn&amp;er:</translation>
    </message>
    <message>
        <source>Co&amp;mmand:</source>
        <translation>Be&amp;fehl:</translation>
    </message>
    <message>
        <source>Command of manage.py that processes the PDFs</source>
        <translation>Befehl von manage.py, der die PDFs verarbeitet</translation>
    </message>
    <message>
        <source>The manage.py command that processes the sample PDFs, with its arguments.</source>
        <translation>Der Befehl von manage.py, der die Beispiel-PDFs verarbeitet, mit seinen Argumenten.</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>&amp;Switch back:</source>
        <translation>Zurücks&amp;chalten:</translation>
    </message>
    <message>
        <source>Done by hand</source>
        <translation>Von Hand erledigt</translation>
    </message>
    <message>
        <source>Command that points the endpoint back to the old system</source>
        <translation>Befehl, der den Endpunkt wieder auf das alte System richtet</translation>
    </message>
    <message>
        <source>Migration</source>
        <translation>Migration</translation>
    </message>
    <message>
        <source>Fol&amp;der:</source>
        <translation>Ord&amp;ner:</translation>
    </message>
    <message>
        <source>Mo&amp;re: critical tables, repeats, maintenance window</source>
        <translation>Mehr: unverzichtbare Tabellen, Wiederholungen, Wartung&amp;sfenster</translation>
    </message>
</context>
<context>
    <name>ProjectSource</name>
    <message>
        <source>Old database</source>
        <translation>Alte Datenbank</translation>
    </message>
    <message>
        <source>&amp;Database:</source>
        <translation>Daten&amp;bank:</translation>
    </message>
    <message>
        <source>Choose the project first</source>
        <translation>Wählen Sie zuerst das Projekt</translation>
    </message>
    <message>
        <source>Database that is migrated</source>
        <translation>Datenbank, die migriert wird</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>&amp;Passwort:</translation>
    </message>
    <message>
        <source>Password of the database</source>
        <translation>Passwort der Datenbank</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>The success criteria, and everything that was found, will be shown here. Open a migration to see its report.</source>
        <translation>Hier werden die Erfolgskriterien stehen und alles, was gefunden wurde. Öffnen Sie eine Migration, um ihren Bericht zu sehen.</translation>
    </message>
    <message>
        <source>Keep the migration log:</source>
        <translation>Migrationsprotokoll aufheben:</translation>
    </message>
    <message>
        <source>&amp;HTML…</source>
        <translation>H&amp;TML …</translation>
    </message>
    <message>
        <source>Export the migration log as HTML</source>
        <translation>Migrationsprotokoll als HTML exportieren</translation>
    </message>
    <message>
        <source>&amp;PDF…</source>
        <translation>&amp;PDF …</translation>
    </message>
    <message>
        <source>Export the migration log as PDF</source>
        <translation>Migrationsprotokoll als PDF exportieren</translation>
    </message>
    <message>
        <source>&amp;Markdown…</source>
        <translation>Mar&amp;kdown …</translation>
    </message>
    <message>
        <source>Export the migration log as Markdown</source>
        <translation>Migrationsprotokoll als Markdown exportieren</translation>
    </message>
    <message>
        <source>&amp;JSON…</source>
        <translation>&amp;JSON …</translation>
    </message>
    <message>
        <source>Export the migration log as JSON</source>
        <translation>Migrationsprotokoll als JSON exportieren</translation>
    </message>
    <message>
        <source>Open the migration&apos;s &amp;folder</source>
        <translation>&amp;Ordner der Migration öffnen</translation>
    </message>
</context>
<context>
    <name>RowCountsLine</name>
    <message>
        <source>not compared</source>
        <translation>nicht verglichen</translation>
    </message>
    <message>
        <source>same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>weicht ab</translation>
    </message>
    <message>
        <source>The rows on the old side were not counted.</source>
        <translation>Die Zeilen der alten Seite wurden nicht gezählt.</translation>
    </message>
    <message>
        <source>The rows on the new side were not counted.</source>
        <translation>Die Zeilen der neuen Seite wurden nicht gezählt.</translation>
    </message>
    <message>
        <source>There is no difference without both counts.</source>
        <translation>Ohne beide Zählungen gibt es keine Differenz.</translation>
    </message>
    <message>
        <source>The size on the new side is not known.</source>
        <translation>Die Größe auf der neuen Seite ist nicht bekannt.</translation>
    </message>
    <message>
        <source>There was nothing to compare.</source>
        <translation>Es gab nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Bytes</translation>
    </message>
    <message>
        <source>Only the number of rows was compared, not their content.</source>
        <translation>Nur die Zahl der Zeilen wurde verglichen, nicht ihr Inhalt.</translation>
    </message>
    <message>
        <source>unknown; %1</source>
        <translation>unbekannt; %1</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>%1 old rows; %2</source>
        <translation>Zeilen alt %1; %2</translation>
    </message>
    <message>
        <source>%1 new rows; %2</source>
        <translation>Zeilen neu %1; %2</translation>
    </message>
    <message>
        <source>difference %1; %2</source>
        <translation>Differenz %1; %2</translation>
    </message>
    <message>
        <source>content %1; %2</source>
        <translation>Inhalt %1; %2</translation>
    </message>
    <message>
        <source>large objects</source>
        <translation>Large Objects</translation>
    </message>
    <message>
        <source>Large values that stand outside of all tables. Each counts as a row.</source>
        <translation>Große Werte, die außerhalb aller Tabellen stehen. Jeder zählt als eine Zeile.</translation>
    </message>
</context>
<context>
    <name>RowCountsText</name>
    <message>
        <source>expected</source>
        <translation>erwartet</translation>
    </message>
    <message>
        <source>same count</source>
        <translation>gleiche Zeilenzahl</translation>
    </message>
</context>
<context>
    <name>RowCountsTotals</name>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 table(s)</source>
        <translation>
            <numerusform>%1 Tabelle</numerusform>
            <numerusform>%1 Tabellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 table(s)</source>
        <translation>
            <numerusform>%1 von %2 Tabelle</numerusform>
            <numerusform>%1 von %2 Tabellen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 old rows, %3 new rows, difference %4, %5</source>
        <translation>%1: %2 Zeilen alt, %3 Zeilen neu, Differenz %4, %5</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) were not counted on the old side.</source>
        <translation>
            <numerusform>%n Tabelle wurde auf der alten Seite nicht gezählt.</numerusform>
            <numerusform>%n Tabellen wurden auf der alten Seite nicht gezählt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) were not counted on the new side.</source>
        <translation>
            <numerusform>%n Tabelle wurde auf der neuen Seite nicht gezählt.</numerusform>
            <numerusform>%n Tabellen wurden auf der neuen Seite nicht gezählt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The difference is of the tables that were counted on both sides.</source>
        <translation>Die Differenz gilt für die Tabellen, die auf beiden Seiten gezählt wurden.</translation>
    </message>
    <message>
        <source>%1; large objects: %2 old, %3 new</source>
        <comment>the sums of the tables before</comment>
        <translation>%1; Large Objects: %2 alt, %3 neu</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Sprache:</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Another language is used from the next start on.</source>
        <translation>Eine andere Sprache gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>&amp;Colours:</source>
        <translation>&amp;Farben:</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>&amp;Folder for migrations:</source>
        <translation>&amp;Ordner für Migrationen:</translation>
    </message>
    <message>
        <source>Folder for migrations</source>
        <translation>Ordner für Migrationen</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>&amp;Wählen …</translation>
    </message>
    <message>
        <source>Choose the folder for migrations</source>
        <translation>Ordner für Migrationen wählen</translation>
    </message>
    <message>
        <source>&amp;Tables at a time:</source>
        <translation>&amp;Tabellen gleichzeitig:</translation>
    </message>
    <message>
        <source>Tables at a time</source>
        <translation>Tabellen gleichzeitig</translation>
    </message>
    <message>
        <source>In new migrations. Each migration can be given another number in the options of its steps.</source>
        <translation>In neuen Migrationen. Jeder Migration kann in den Optionen ihrer Schritte eine andere Zahl gegeben werden.</translation>
    </message>
    <message>
        <source>As many as there are processors, at most four</source>
        <translation>So viele, wie es Prozessoren gibt, höchstens vier</translation>
    </message>
    <message>
        <source>L&amp;og shows:</source>
        <translation>&amp;Protokoll zeigt:</translation>
    </message>
    <message>
        <source>Log shows</source>
        <translation>Protokoll zeigt</translation>
    </message>
    <message>
        <source>Offer to &amp;keep passwords in the desktop&apos;s keyring</source>
        <translation>Anbieten, Passwörter im Schlüssel&amp;bund des Desktops aufzubewahren</translation>
    </message>
    <message>
        <source>&amp;Notify me when a long step ends and I am elsewhere</source>
        <translation>Be&amp;nachrichtigen, wenn ein langer Schritt endet und ich anderswo bin</translation>
    </message>
</context>
<context>
    <name>SourceExcerpt</name>
    <message>
        <source>This file holds secrets. It is never shown here.</source>
        <translation>Diese Datei enthält Geheimnisse. Sie wird hier nie angezeigt.</translation>
    </message>
    <message>
        <source>The file cannot be shown: it is not there now, or is no text.</source>
        <translation>Die Datei lässt sich nicht anzeigen: Sie ist jetzt nicht da oder kein Text.</translation>
    </message>
    <message>
        <source>The file has been changed since: it has no such line now.</source>
        <translation>Die Datei wurde seither geändert: Sie hat jetzt keine solche Zeile.</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Moves a Django and PostgreSQL project to a clean home, and proves that nothing was lost.</source>
        <translation>Bringt ein Projekt mit Django und PostgreSQL in ein sauberes Zuhause und beweist, dass nichts verloren ging.</translation>
    </message>
    <message>
        <source>The sample is being made</source>
        <translation>Das Beispiel wird angelegt</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>Anhal&amp;ten</translation>
    </message>
    <message>
        <source>Ends the work on the sample; nothing half-made stays.</source>
        <translation>Beendet die Arbeit am Beispiel; nichts Halbfertiges bleibt zurück.</translation>
    </message>
    <message>
        <source>&amp;Recent migrations</source>
        <translation>Z&amp;uletzt geöffnete Migrationen</translation>
    </message>
    <message>
        <source>Recent migrations</source>
        <translation>Zuletzt geöffnete Migrationen</translation>
    </message>
    <message>
        <source>Remo&amp;ve from this list</source>
        <translation>Aus der Liste &amp;entfernen</translation>
    </message>
    <message>
        <source>Only this list forgets it: the migration’s folder stays as it is.</source>
        <translation>Nur diese Liste vergisst sie: Der Ordner der Migration bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>Op&amp;en it</source>
        <translation>Au&amp;swahl öffnen</translation>
    </message>
    <message>
        <source>Open the selected migration</source>
        <translation>Die ausgewählte Migration öffnen</translation>
    </message>
    <message>
        <source>Migrations that you opened will be listed here. The folder of one, NAME.rehome, can also be dropped on this page.</source>
        <translation>Hier werden Migrationen stehen, die Sie geöffnet haben. Auch der Ordner einer Migration, NAME.rehome, kann auf diese Seite gezogen werden.</translation>
    </message>
</context>
<context>
    <name>StepDetail</name>
    <message>
        <source>&amp;Mark as done…</source>
        <translation>&amp;Von Hand erledigt …</translation>
    </message>
    <message>
        <source>For what you did by hand: it asks for your name, and the log says that nothing was checked.</source>
        <translation>Für das, was Sie von Hand getan haben: Es wird nach Ihrem Namen gefragt, und das Protokoll sagt, dass nichts geprüft wurde.</translation>
    </message>
    <message>
        <source>Says that a person did this step by hand.</source>
        <translation>Sagt, dass ein Mensch diesen Schritt von Hand getan hat.</translation>
    </message>
    <message>
        <source>&amp;Skip…</source>
        <translation>Über&amp;springen …</translation>
    </message>
    <message>
        <source>Leaves this step out. It asks for the reason, which goes into the migration log.</source>
        <translation>Lässt diesen Schritt aus. Vorher wird nach dem Grund gefragt; er kommt ins Migrationsprotokoll.</translation>
    </message>
    <message>
        <source>Leaves this step out with a reason.</source>
        <translation>Lässt diesen Schritt mit einer Begründung aus.</translation>
    </message>
    <message>
        <source>C&amp;ommands</source>
        <translation>&amp;Befehle</translation>
    </message>
    <message>
        <source>The commands that this step stands for.</source>
        <translation>Die Befehle, für die dieser Schritt steht.</translation>
    </message>
    <message>
        <source>O&amp;ptions</source>
        <translation>&amp;Optionen</translation>
    </message>
    <message>
        <source>What can be set before this step runs.</source>
        <translation>Was sich einstellen lässt, bevor dieser Schritt läuft.</translation>
    </message>
    <message>
        <source>Commands that this step stands for</source>
        <translation>Befehle, für die dieser Schritt steht</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>Kopie&amp;ren</translation>
    </message>
    <message>
        <source>Copy the commands</source>
        <translation>Befehle kopieren</translation>
    </message>
</context>
<context>
    <name>rehome::views::AppsModel</name>
    <message>
        <source>App or model</source>
        <translation>App oder Modell</translation>
    </message>
    <message>
        <source>Table, or what there is</source>
        <translation>Tabelle, oder was es gibt</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Installed apps</source>
        <translation>Installierte Apps</translation>
    </message>
    <message>
        <source>%1 (label %2)</source>
        <translation>%1 (Label %2)</translation>
    </message>
    <message>
        <source>models: %1, migrations: %2</source>
        <translation>Modelle: %1, Migrationen: %2</translation>
    </message>
    <message>
        <source>table not known</source>
        <translation>Tabelle nicht bekannt</translation>
    </message>
    <message>
        <source>files in %1</source>
        <translation>Dateien in %1</translation>
    </message>
    <message>
        <source>proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>not managed by Django</source>
        <translation>nicht von Django verwaltet</translation>
    </message>
    <message>
        <source>Migrations that are not applied</source>
        <translation>Nicht angewendete Migrationen</translation>
    </message>
    <message>
        <source>Migrations that are applied and have no file</source>
        <translation>Angewendete Migrationen ohne Datei</translation>
    </message>
    <message>
        <source>Migrations with several ends</source>
        <translation>Migrationen mit mehreren Enden</translation>
    </message>
    <message>
        <source>Squashed migrations</source>
        <translation>Zusammengefasste Migrationen</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
</context>
<context>
    <name>rehome::views::BaselineView</name>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Abfragen</translation>
    </message>
    <message>
        <source>Most time on the server</source>
        <translation>Meiste Zeit auf dem Server</translation>
    </message>
    <message>
        <source>Golden outputs</source>
        <translation>Referenzausgaben</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
</context>
<context>
    <name>rehome::views::BoxPlotChart</name>
    <message>
        <source>Chart of the run times</source>
        <translation>Diagramm der Laufzeiten</translation>
    </message>
    <message>
        <source>Old system</source>
        <translation>Altes System</translation>
    </message>
    <message>
        <source>New system</source>
        <translation>Neues System</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Time, s</source>
        <translation>Zeit, s</translation>
    </message>
    <message>
        <source>Time, ms</source>
        <translation>Zeit, ms</translation>
    </message>
</context>
<context>
    <name>rehome::views::BoxPlotPainter</name>
    <message>
        <source>%1
Old system, run %2: reached the limit of %3</source>
        <translation>%1
Altes System, Lauf %2: Grenze von %3 erreicht</translation>
    </message>
    <message>
        <source>%1
New system, run %2: reached the limit of %3</source>
        <translation>%1
Neues System, Lauf %2: Grenze von %3 erreicht</translation>
    </message>
    <message>
        <source>%1
Old system, run %2: %3</source>
        <translation>%1
Altes System, Lauf %2: %3</translation>
    </message>
    <message>
        <source>%1
New system, run %2: %3</source>
        <translation>%1
Neues System, Lauf %2: %3</translation>
    </message>
    <message>
        <source>old</source>
        <translation>alt</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>Grenze %1</translation>
    </message>
</context>
<context>
    <name>rehome::views::ChecksModel</name>
    <message>
        <source>What to do: %1</source>
        <translation>Was zu tun ist: %1</translation>
    </message>
    <message>
        <source>%1
What to do: %2</source>
        <translation>%1
Was zu tun ist: %2</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
</context>
<context>
    <name>rehome::views::ChecksView</name>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Nothing was checked here.</source>
        <translation>Hier wurde nichts geprüft.</translation>
    </message>
</context>
<context>
    <name>rehome::views::CriteriaView</name>
    <message>
        <source>Success criteria</source>
        <translation>Erfolgskriterien</translation>
    </message>
    <message>
        <source>No success criterion was measured yet.</source>
        <translation>Es wurde noch kein Erfolgskriterium gemessen.</translation>
    </message>
</context>
<context>
    <name>rehome::views::DataTable</name>
    <message>
        <source>&amp;Copy the selected rows</source>
        <translation>Ausgewählte Zeilen &amp;kopieren</translation>
    </message>
    <message>
        <source>Export as &amp;CSV…</source>
        <translation>Als &amp;CSV exportieren …</translation>
    </message>
    <message>
        <source>Export as &amp;JSON…</source>
        <translation>Als &amp;JSON exportieren …</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>Tabelle exportieren</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
</context>
<context>
    <name>rehome::views::FactsPage</name>
    <message>
        <source>&amp;Open folder</source>
        <translation>Ordne&amp;r öffnen</translation>
    </message>
    <message>
        <source>Shows the folder in the desktop’s file manager.</source>
        <translation>Zeigt den Ordner in der Dateiverwaltung des Desktops.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copies what is selected, or everything.</source>
        <translation>Kopiert, was ausgewählt ist, oder alles.</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>Expor&amp;tieren …</translation>
    </message>
    <message>
        <source>Saves the table as CSV or JSON.</source>
        <translation>Speichert die Tabelle als CSV oder JSON.</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Angaben</translation>
    </message>
</context>
<context>
    <name>rehome::views::FactsView</name>
    <message>
        <source>Facts</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a table’s title and its number of rows</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>This step left nothing to show.</source>
        <translation>Dieser Schritt hat nichts hinterlassen, was sich zeigen ließe.</translation>
    </message>
</context>
<context>
    <name>rehome::views::FilesModel</name>
    <message>
        <source>%1 bytes, SHA-256 %2</source>
        <translation>%1 Bytes, SHA-256 %2</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
</context>
<context>
    <name>rehome::views::FilesView</name>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>The selected file</source>
        <translation>Die ausgewählte Datei</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>Ordne&amp;r öffnen</translation>
    </message>
    <message>
        <source>Shows the folder of these files in the desktop’s file manager.</source>
        <translation>Zeigt den Ordner dieser Dateien in der Dateiverwaltung des Desktops.</translation>
    </message>
    <message>
        <source>&amp;Open the file</source>
        <translation>Datei öff&amp;nen</translation>
    </message>
    <message>
        <source>Opens the selected file with the program that the desktop has for it.</source>
        <translation>Öffnet die ausgewählte Datei mit dem Programm, das der Desktop dafür hat.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copies the whole text that is shown.</source>
        <translation>Kopiert den ganzen gezeigten Text.</translation>
    </message>
    <message>
        <source>Checks (%1 of %2 failed)</source>
        <translation>Prüfungen (%1 von %2 fehlgeschlagen)</translation>
    </message>
    <message>
        <source>Checks (%1 of %2 could not be checked)</source>
        <translation>Prüfungen (%1 von %2 nicht prüfbar)</translation>
    </message>
    <message>
        <source>Checks (%1 passed)</source>
        <translation>Prüfungen (%1 bestanden)</translation>
    </message>
    <message>
        <source>Files (%1)</source>
        <translation>Dateien (%1)</translation>
    </message>
    <message>
        <source>Commit %1</source>
        <translation>Commit %1</translation>
    </message>
    <message>
        <source>No file was written.</source>
        <translation>Es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>Select a file to see it here.</source>
        <translation>Wählen Sie eine Datei aus, um sie hier zu sehen.</translation>
    </message>
    <message>
        <source>%1 holds passwords and keys. It is never shown here.</source>
        <translation>%1 enthält Passwörter und Schlüssel. Sie wird hier nie gezeigt.</translation>
    </message>
    <message>
        <source>Reading what the commit changed…</source>
        <translation>Die Änderungen des Commits werden gelesen …</translation>
    </message>
    <message>
        <source>These are the first %1 lines; %2 more are not shown. Open the file to see them all.</source>
        <translation>Dies sind die ersten %1 Zeilen; %2 weitere werden nicht gezeigt. Öffnen Sie die Datei, um alle zu sehen.</translation>
    </message>
    <message>
        <source>%1 is not there any more.</source>
        <translation>%1 ist nicht mehr da.</translation>
    </message>
    <message>
        <source>%1 cannot be read by this user.</source>
        <translation>Dieser Benutzer darf %1 nicht lesen.</translation>
    </message>
    <message>
        <source>%1 is not a text.</source>
        <translation>%1 ist kein Text.</translation>
    </message>
    <message>
        <source>The file was changed after this step: this is what it holds now.</source>
        <translation>Die Datei wurde nach diesem Schritt geändert: Dies ist ihr jetziger Inhalt.</translation>
    </message>
    <message>
        <source>The file is large: only its beginning is shown.</source>
        <translation>Die Datei ist groß: Nur ihr Anfang wird gezeigt.</translation>
    </message>
</context>
<context>
    <name>rehome::views::FindingsModel</name>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation>Warum das wichtig ist</translation>
    </message>
    <message>
        <source>What the migration does</source>
        <translation>Was die Migration tut</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
</context>
<context>
    <name>rehome::views::FindingsView</name>
    <message>
        <source>Find among the findings</source>
        <translation>In den Befunden suchen</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Suchen …</translation>
    </message>
    <message>
        <source>Weight of the findings that are shown</source>
        <translation>Gewicht der gezeigten Befunde</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>The selected finding</source>
        <translation>Der ausgewählte Befund</translation>
    </message>
    <message>
        <source>All findings (%1)</source>
        <translation>Alle Befunde (%1)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a weight and how many findings have it</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Nothing in the project&apos;s code stands out.</source>
        <translation>Im Code des Projekts fällt nichts auf.</translation>
    </message>
    <message>
        <source>No finding matches.</source>
        <translation>Kein Befund passt dazu.</translation>
    </message>
    <message>
        <source>Why it matters:</source>
        <translation>Warum das zählt:</translation>
    </message>
    <message>
        <source>What happens:</source>
        <translation>Was geschieht:</translation>
    </message>
    <message>
        <source>Where:</source>
        <translation>Wo:</translation>
    </message>
</context>
<context>
    <name>rehome::views::InventoryModel</name>
    <message>
        <source>Sequences</source>
        <translation>Sequenzen</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Sichten</translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>Funktionen</translation>
    </message>
    <message>
        <source>Triggers</source>
        <translation>Trigger</translation>
    </message>
    <message>
        <source>Extensions</source>
        <translation>Erweiterungen</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>“Views (12)”: a heading and how many there are</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>nicht gezählt</translation>
    </message>
    <message>
        <source>Indexes (%1)</source>
        <translation>Indexe (%1)</translation>
    </message>
    <message>
        <source>Constraints (%1)</source>
        <translation>Constraints (%1)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Collations</source>
        <translation>Sortierfolgen</translation>
    </message>
</context>
<context>
    <name>rehome::views::InventoryServers</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>The project works with it.</source>
        <translation>Das Projekt arbeitet mit ihr.</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) open.</source>
        <translation>
            <numerusform>%n Sitzung offen.</numerusform>
            <numerusform>%n Sitzungen offen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Latest moment in its rows: %1.</source>
        <translation>Spätester Zeitpunkt in ihren Zeilen: %1.</translation>
    </message>
    <message>
        <source>%1 transactions since its counters began.</source>
        <translation>%1 Transaktionen, seit ihre Zähler laufen.</translation>
    </message>
    <message>
        <source>Server or database</source>
        <translation>Server oder Datenbank</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Benutzung</translation>
    </message>
    <message>
        <source>Found in</source>
        <translation>Gefunden in</translation>
    </message>
    <message>
        <source>PostgreSQL %1</source>
        <translation>PostgreSQL %1</translation>
    </message>
    <message>
        <source>lets nobody in</source>
        <translation>lässt niemanden ein</translation>
    </message>
    <message>
        <source>It holds: %1.</source>
        <translation>Er enthält: %1.</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>nicht gezählt</translation>
    </message>
</context>
<context>
    <name>rehome::views::InventoryView</name>
    <message>
        <source>Find in the database</source>
        <translation>In der Datenbank suchen</translation>
    </message>
    <message>
        <source>Find a table, a column, an index…</source>
        <translation>Tabelle, Spalte, Index suchen …</translation>
    </message>
    <message>
        <source>E&amp;xpand all</source>
        <translation>Alle auf&amp;klappen</translation>
    </message>
    <message>
        <source>Co&amp;llapse all</source>
        <translation>Alle zuklappe&amp;n</translation>
    </message>
    <message>
        <source>What the migrated database holds</source>
        <translation>Was die migrierte Datenbank enthält</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>nicht gezählt</translation>
    </message>
    <message>
        <source>Tables: %1</source>
        <translation>Tabellen: %1</translation>
    </message>
    <message>
        <source>Tables: %1 of %2</source>
        <translation>Tabellen: %1 von %2</translation>
    </message>
    <message>
        <source>Opens the schemas. There are too many tables to open all at once.</source>
        <translation>Klappt die Schemas auf. Es sind zu viele Tabellen, um alle auf einmal aufzuklappen.</translation>
    </message>
    <message>
        <source>&amp;Copy the selected rows</source>
        <translation>Ausgewählte Zeilen &amp;kopieren</translation>
    </message>
    <message>
        <source>Export the tables as &amp;CSV…</source>
        <translation>Tabellen als &amp;CSV exportieren …</translation>
    </message>
    <message>
        <source>Export the tables as &amp;JSON…</source>
        <translation>Tabellen als &amp;JSON exportieren …</translation>
    </message>
    <message>
        <source>Export the tables</source>
        <translation>Tabellen exportieren</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Databases</source>
        <translation>Datenbanken</translation>
    </message>
    <message>
        <source>Servers and databases found</source>
        <translation>Gefundene Server und Datenbanken</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Schema picture</source>
        <translation>Bild des Schemas</translation>
    </message>
    <message>
        <source>Other objects</source>
        <translation>Andere Objekte</translation>
    </message>
    <message>
        <source>Find among the other objects</source>
        <translation>Unter den anderen Objekten suchen</translation>
    </message>
    <message>
        <source>Find a view, a function, a role…</source>
        <translation>Sicht, Funktion oder Rolle suchen …</translation>
    </message>
</context>
<context>
    <name>rehome::views::PercentileModel</name>
    <message>
        <source>%1 old, %2 new</source>
        <translation>%1 alt, %2 neu</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Old p50, ms</source>
        <translation>p50 alt, ms</translation>
    </message>
    <message>
        <source>p50, ms</source>
        <translation>p50, ms</translation>
    </message>
    <message>
        <source>New p50, ms</source>
        <translation>p50 neu, ms</translation>
    </message>
    <message>
        <source>p50 new ÷ old</source>
        <translation>p50 neu ÷ alt</translation>
    </message>
    <message>
        <source>Old p95, ms</source>
        <translation>p95 alt, ms</translation>
    </message>
    <message>
        <source>p95, ms</source>
        <translation>p95, ms</translation>
    </message>
    <message>
        <source>New p95, ms</source>
        <translation>p95 neu, ms</translation>
    </message>
    <message>
        <source>Old p99, ms</source>
        <translation>p99 alt, ms</translation>
    </message>
    <message>
        <source>p99, ms</source>
        <translation>p99, ms</translation>
    </message>
    <message>
        <source>New p99, ms</source>
        <translation>p99 neu, ms</translation>
    </message>
    <message>
        <source>Old max, ms</source>
        <translation>Max. alt, ms</translation>
    </message>
    <message>
        <source>Max, ms</source>
        <translation>Max., ms</translation>
    </message>
    <message>
        <source>New max, ms</source>
        <translation>Max. neu, ms</translation>
    </message>
    <message>
        <source>Under the limit?</source>
        <translation>Unter der Grenze?</translation>
    </message>
    <message>
        <source>Ending</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>The new p50 divided by the old one: below 1 the new system is faster.</source>
        <translation>Das neue p50 geteilt durch das alte: Unter 1 ist das neue System schneller.</translation>
    </message>
</context>
<context>
    <name>rehome::views::PreflightModel</name>
    <message>
        <source>What to do: %1</source>
        <translation>Zu tun: %1</translation>
    </message>
    <message>
        <source>%1
What to do: %2</source>
        <translation>%1
Zu tun: %2</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>rehome::views::PreflightView</name>
    <message>
        <source>Only what needs &amp;attention</source>
        <translation>Nur was &amp;Aufmerksamkeit verlangt</translation>
    </message>
    <message>
        <source>Leaves out the checks that passed.</source>
        <translation>Lässt die bestandenen Prüfungen weg.</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>There is no check to show: nothing needs attention.</source>
        <translation>Es gibt keine Prüfung zu zeigen: Nichts verlangt Aufmerksamkeit.</translation>
    </message>
    <message>
        <source>For the selected check, to be read and run by &amp;hand:</source>
        <translation>Zur ausgewählten Prüfung, zu lesen und von &amp;Hand auszuführen:</translation>
    </message>
    <message>
        <source>Command for the selected check</source>
        <translation>Befehl zur ausgewählten Prüfung</translation>
    </message>
    <message>
        <source>&amp;Copy command</source>
        <translation>Befehl &amp;kopieren</translation>
    </message>
</context>
<context>
    <name>rehome::views::ProjectView</name>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Apps and models</source>
        <translation>Apps und Modelle</translation>
    </message>
    <message>
        <source>Other facts</source>
        <translation>Weiteres</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a tab’s title and how many there are</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>rehome::views::QueryTimingsView</name>
    <message>
        <source>Queries and their times</source>
        <translation>Abfragen und ihre Zeiten</translation>
    </message>
    <message>
        <source>Select a query to see its SQL and plan.</source>
        <translation>Wählen Sie eine Abfrage, um ihr SQL und ihren Plan zu sehen.</translation>
    </message>
    <message>
        <source>SQL and &amp;plan:</source>
        <translation>SQL und &amp;Plan:</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy the SQL and its plan</source>
        <translation>SQL und Plan kopieren</translation>
    </message>
    <message>
        <source>SQL and plan of the selected query</source>
        <translation>SQL und Plan der gewählten Abfrage</translation>
    </message>
</context>
<context>
    <name>rehome::views::RequirementPlaceDelegate</name>
    <message>
        <source>Place of the package</source>
        <translation>Ort des Pakets</translation>
    </message>
</context>
<context>
    <name>rehome::views::RequirementsModel</name>
    <message>
        <source>left out</source>
        <translation>weggelassen</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation>%1 und weitere</translation>
    </message>
    <message>
        <source>Needed by %1.</source>
        <translation>Gebraucht von %1.</translation>
    </message>
    <message>
        <source>Double-click, or press F2, to change it.</source>
        <translation>Zum Ändern doppelklicken oder F2 drücken.</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Installiert</translation>
    </message>
    <message>
        <source>Declared</source>
        <translation>Verlangt</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Benutzt</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Line in the file</source>
        <translation>Zeile in der Datei</translation>
    </message>
</context>
<context>
    <name>rehome::views::RequirementsView</name>
    <message>
        <source>Packages</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>Find a package</source>
        <translation>Paket suchen</translation>
    </message>
    <message>
        <source>Find a package…</source>
        <translation>Paket suchen…</translation>
    </message>
    <message>
        <source>Show only packages with this problem</source>
        <translation>Nur Pakete mit diesem Problem zeigen</translation>
    </message>
    <message>
        <source>&amp;Back to the proposal</source>
        <translation>&amp;Zurück zum Vorschlag</translation>
    </message>
    <message>
        <source>Takes back what you changed in the selected rows, or in all of them where none is selected.</source>
        <translation>Nimmt zurück, was Sie in den ausgewählten Zeilen geändert haben, oder in allen, wenn keine ausgewählt ist.</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>Packages: installed, declared, used, proposed</source>
        <translation>Pakete: installiert, verlangt, benutzt, vorgeschlagen</translation>
    </message>
    <message>
        <source>base.txt as it will be written</source>
        <translation>base.txt, wie sie geschrieben wird</translation>
    </message>
    <message>
        <source>dev.txt as it will be written</source>
        <translation>dev.txt, wie sie geschrieben wird</translation>
    </message>
    <message>
        <source>%1 The line stays as it was.</source>
        <translation>%1 Die Zeile bleibt, wie sie war.</translation>
    </message>
    <message>
        <source>All packages</source>
        <translation>Alle Pakete</translation>
    </message>
    <message>
        <source>Any problem</source>
        <translation>Irgendein Problem</translation>
    </message>
    <message>
        <source>Findings (%1)</source>
        <translation>Befunde (%1)</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>Was gelesen wurde</translation>
    </message>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation>
            <numerusform>%n Paket</numerusform>
            <numerusform>%n Pakete</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n package(s)</source>
        <translation>
            <numerusform>%1 von %n Paket</numerusform>
            <numerusform>%1 von %n Paketen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rehome::views::RollbackView</name>
    <message>
        <source>The rollback script</source>
        <translation>Das Rücksprung-Skript</translation>
    </message>
    <message>
        <source>&amp;Show the script</source>
        <translation>Skript zei&amp;gen</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>Ordne&amp;r öffnen</translation>
    </message>
    <message>
        <source>Shows the script’s folder in the desktop’s file manager.</source>
        <translation>Zeigt den Ordner des Skripts in der Dateiverwaltung des Desktops.</translation>
    </message>
    <message>
        <source>&amp;Copy the script</source>
        <translation>Skript &amp;kopieren</translation>
    </message>
    <message>
        <source>The script’s text</source>
        <translation>Der Text des Skripts</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Skript</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Bytes</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>There is no script to read at this place now.</source>
        <translation>An diesem Ort ist jetzt kein Skript, das sich lesen ließe.</translation>
    </message>
    <message>
        <source>The file was changed after the rehearsal: this is what it holds now.</source>
        <translation>Die Datei wurde nach der Generalprobe geändert: Dies ist ihr jetziger Inhalt.</translation>
    </message>
    <message>
        <source>The way back</source>
        <translation>Der Rückweg</translation>
    </message>
    <message>
        <source>What to know</source>
        <translation>Gut zu wissen</translation>
    </message>
    <message>
        <source>DNS</source>
        <translation>DNS</translation>
    </message>
    <message>
        <source>Endpoints and certificates</source>
        <translation>Endpunkte und Zertifikate</translation>
    </message>
    <message>
        <source>Proxies and services</source>
        <translation>Proxys und Dienste</translation>
    </message>
</context>
<context>
    <name>rehome::views::RowCountsFilterBar</name>
    <message>
        <source>Find…</source>
        <translation>Suchen …</translation>
    </message>
    <message>
        <source>Find by name or reason</source>
        <translation>Nach Name oder Grund suchen</translation>
    </message>
    <message>
        <source>Shows only the lines with this text in the name or the reason (Ctrl+F). Esc clears it.</source>
        <translation>Zeigt nur die Zeilen mit diesem Text im Namen oder im Grund (Strg+F). Esc leert das Feld.</translation>
    </message>
    <message>
        <source>&amp;Only differences</source>
        <translation>Nur Abwei&amp;chungen</translation>
    </message>
    <message>
        <source>Hides what is the same. What could not be checked stays in sight.</source>
        <translation>Verbirgt, was gleich ist. Was nicht prüfbar war, bleibt sichtbar.</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>Expor&amp;tieren</translation>
    </message>
    <message>
        <source>Saves the lines as a file</source>
        <translation>Speichert die Zeilen als Datei</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Show only these: %1</source>
        <translation>Nur diese zeigen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 differs</source>
        <translation>
            <numerusform>%1 weicht ab</numerusform>
            <numerusform>%1 weichen ab</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 expected</source>
        <comment>differences</comment>
        <translation>
            <numerusform>%1 erwartet</numerusform>
            <numerusform>%1 erwartet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 same count</source>
        <translation>
            <numerusform>%1 gleiche Zeilenzahl</numerusform>
            <numerusform>%1 gleiche Zeilenzahl</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 same</source>
        <translation>
            <numerusform>%1 gleich</numerusform>
            <numerusform>%1 gleich</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 could not check</source>
        <translation>
            <numerusform>%1 nicht prüfbar</numerusform>
            <numerusform>%1 nicht prüfbar</numerusform>
        </translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Shows only the lines of this kind.</source>
        <translation>Zeigt nur die Zeilen dieser Art.</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a kind, and how many there are</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>rehome::views::RowCountsList</name>
    <message>
        <source>Show &amp;all</source>
        <translation>Alle zeige&amp;n</translation>
    </message>
    <message>
        <source>Show all lines again</source>
        <translation>Wieder alle Zeilen zeigen</translation>
    </message>
    <message>
        <source>Nothing here matches the filter.</source>
        <translation>Hier passt nichts zum Filter.</translation>
    </message>
</context>
<context>
    <name>rehome::views::RowCountsModel</name>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Old rows</source>
        <translation>Zeilen alt</translation>
    </message>
    <message>
        <source>New rows</source>
        <translation>Zeilen neu</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>On disk on the new side, with indexes and long values</source>
        <translation>Auf dem Datenträger der neuen Seite, mit Indexen und langen Werten</translation>
    </message>
    <message>
        <source>New rows less old rows</source>
        <translation>Zeilen neu minus Zeilen alt</translation>
    </message>
</context>
<context>
    <name>rehome::views::RowCountsView</name>
    <message>
        <source>Totals</source>
        <translation>Summen</translation>
    </message>
    <message>
        <source>Show &amp;rows…</source>
        <translation>Zeilen zei&amp;gen …</translation>
    </message>
    <message>
        <source>Show the differing rows</source>
        <translation>Die abweichenden Zeilen zeigen</translation>
    </message>
    <message>
        <source>There was no table to compare.</source>
        <translation>Es gab keine Tabelle zu vergleichen.</translation>
    </message>
    <message>
        <source>Every table stands here with its rows on both sides once two databases have been compared. If yours do hold tables, make sure that the users which Rehome logs in as may read them, and run the step again.</source>
        <translation>Hier steht jede Tabelle mit ihren Zeilen auf beiden Seiten, sobald zwei Datenbanken verglichen wurden. Wenn Ihre Datenbanken Tabellen enthalten, sorgen Sie dafür, dass die Benutzer, als die Rehome sich anmeldet, sie lesen dürfen, und führen Sie den Schritt erneut aus.</translation>
    </message>
    <message>
        <source>Row counts of the tables</source>
        <translation>Zeilenzahlen der Tabellen</translation>
    </message>
    <message>
        <source>Tables (%1)</source>
        <translation>Tabellen (%1)</translation>
    </message>
    <message>
        <source>Values of the sequences</source>
        <translation>Werte der Sequenzen</translation>
    </message>
    <message>
        <source>Sequences (%1)</source>
        <translation>Sequenzen (%1)</translation>
    </message>
    <message numerus="yes">
        <source>Sequences (%1, %n problem(s))</source>
        <translation>
            <numerusform>Sequenzen (%1, %n Problem)</numerusform>
            <numerusform>Sequenzen (%1, %n Probleme)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sequence(s)</source>
        <translation>
            <numerusform>%n Sequenz</numerusform>
            <numerusform>%n Sequenzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n sequence(s)</source>
        <translation>
            <numerusform>%1 von %n Sequenz</numerusform>
            <numerusform>%1 von %n Sequenzen</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the differing rows of %1</source>
        <translation>Die abweichenden Zeilen von %1 zeigen</translation>
    </message>
    <message>
        <source>Select a table that differs to see its differing rows.</source>
        <translation>Wählen Sie eine abweichende Tabelle aus, um ihre abweichenden Zeilen zu sehen.</translation>
    </message>
    <message>
        <source>The differing rows of this table were not read. %1</source>
        <translation>Die abweichenden Zeilen dieser Tabelle wurden nicht gelesen. %1</translation>
    </message>
    <message>
        <source>This table could not be checked. %1</source>
        <translation>Diese Tabelle war nicht prüfbar. %1</translation>
    </message>
    <message>
        <source>There is nothing to show: this table does not differ.</source>
        <translation>Es gibt nichts zu zeigen: Diese Tabelle weicht nicht ab.</translation>
    </message>
    <message numerus="yes">
        <source>The %n table(s) shown, as CSV…</source>
        <translation>
            <numerusform>Die %n gezeigte Tabelle als CSV …</numerusform>
            <numerusform>Die %n gezeigten Tabellen als CSV …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n sequence(s) shown, as CSV…</source>
        <translation>
            <numerusform>Die %n gezeigte Sequenz als CSV …</numerusform>
            <numerusform>Die %n gezeigten Sequenzen als CSV …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n table(s) shown, as JSON…</source>
        <translation>
            <numerusform>Die %n gezeigte Tabelle als JSON …</numerusform>
            <numerusform>Die %n gezeigten Tabellen als JSON …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n sequence(s) shown, as JSON…</source>
        <translation>
            <numerusform>Die %n gezeigte Sequenz als JSON …</numerusform>
            <numerusform>Die %n gezeigten Sequenzen als JSON …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n table(s), as &amp;CSV…</source>
        <translation>
            <numerusform>Die einzige Tabelle als &amp;CSV …</numerusform>
            <numerusform>Alle %n Tabellen als &amp;CSV …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n sequence(s), as &amp;CSV…</source>
        <translation>
            <numerusform>Die einzige Sequenz als &amp;CSV …</numerusform>
            <numerusform>Alle %n Sequenzen als &amp;CSV …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n table(s), as &amp;JSON…</source>
        <translation>
            <numerusform>Die einzige Tabelle als &amp;JSON …</numerusform>
            <numerusform>Alle %n Tabellen als &amp;JSON …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n sequence(s), as &amp;JSON…</source>
        <translation>
            <numerusform>Die einzige Sequenz als &amp;JSON …</numerusform>
            <numerusform>Alle %n Sequenzen als &amp;JSON …</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the row counts</source>
        <translation>Zeilenzahlen exportieren</translation>
    </message>
    <message>
        <source>Export the sequences</source>
        <translation>Sequenzen exportieren</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Tables, sequences and schema</source>
        <translation>Tabellen, Sequenzen und Schema</translation>
    </message>
    <message numerus="yes">
        <source>The %n schema difference(s) shown, as CSV…</source>
        <translation>
            <numerusform>Die %n gezeigte Schemaabweichung als CSV …</numerusform>
            <numerusform>Die %n gezeigten Schemaabweichungen als CSV …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n schema difference(s) shown, as JSON…</source>
        <translation>
            <numerusform>Die %n gezeigte Schemaabweichung als JSON …</numerusform>
            <numerusform>Die %n gezeigten Schemaabweichungen als JSON …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n schema difference(s), as &amp;CSV…</source>
        <translation>
            <numerusform>Die %n Schemaabweichung als &amp;CSV …</numerusform>
            <numerusform>Alle %n Schemaabweichungen als &amp;CSV …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n schema difference(s), as &amp;JSON…</source>
        <translation>
            <numerusform>Die %n Schemaabweichung als &amp;JSON …</numerusform>
            <numerusform>Alle %n Schemaabweichungen als &amp;JSON …</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the differences between the schemas</source>
        <translation>Abweichungen zwischen den Schemas exportieren</translation>
    </message>
    <message numerus="yes">
        <source>%1 schema objects compared; %2 of the %3 listed are shown</source>
        <translation>
            <numerusform>%1 Schemaobjekte verglichen; %2 von %3 aufgeführten wird gezeigt</numerusform>
            <numerusform>%1 Schemaobjekte verglichen; %2 von %3 aufgeführten werden gezeigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 schema objects compared; %2 listed</source>
        <translation>
            <numerusform>%1 Schemaobjekte verglichen; %2 aufgeführt</numerusform>
            <numerusform>%1 Schemaobjekte verglichen; %2 aufgeführt</numerusform>
        </translation>
    </message>
    <message>
        <source>Large objects are no rows of a table: there are none to show. %1</source>
        <translation>Large Objects sind keine Zeilen einer Tabelle: Es gibt keine zu zeigen. %1</translation>
    </message>
</context>
<context>
    <name>rehome::views::RowDifferenceDetails</name>
    <message>
        <source>Old:</source>
        <translation>Alt:</translation>
    </message>
    <message>
        <source>Old value</source>
        <translation>Alter Wert</translation>
    </message>
    <message>
        <source>New:</source>
        <translation>Neu:</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>Neuer Wert</translation>
    </message>
    <message>
        <source>Select a cell to see both values in full.</source>
        <translation>Wählen Sie eine Zelle aus, um beide Werte vollständig zu sehen.</translation>
    </message>
    <message>
        <source>“%1”: this row is only on the old side.</source>
        <translation>„%1“: Diese Zeile ist nur auf der alten Seite.</translation>
    </message>
    <message>
        <source>“%1”: this row is only on the new side.</source>
        <translation>„%1“: Diese Zeile ist nur auf der neuen Seite.</translation>
    </message>
    <message>
        <source>“%1” is the same on both sides.</source>
        <translation>„%1“ ist auf beiden Seiten gleich.</translation>
    </message>
    <message>
        <source>“%1” differs: one side is NULL and the other an empty text. The record does not say which.</source>
        <translation>„%1“ weicht ab: Die eine Seite ist NULL, die andere ein leerer Text. Die Aufzeichnung sagt nicht, welche.</translation>
    </message>
    <message>
        <source>“%1” differs.</source>
        <translation>„%1“ weicht ab.</translation>
    </message>
    <message>
        <source>“%1” differs from character %2 on.</source>
        <translation>„%1“ weicht vom Zeichen %2 an ab.</translation>
    </message>
    <message>
        <source>There is %1 on the new side, nothing on the old one.</source>
        <translation>Auf der neuen Seite steht %1, auf der alten nichts.</translation>
    </message>
    <message>
        <source>There is %1 on the old side, nothing on the new one.</source>
        <translation>Auf der alten Seite steht %1, auf der neuen nichts.</translation>
    </message>
    <message>
        <source>There is %1 on the old side, %2 on the new one.</source>
        <translation>Auf der alten Seite steht %1, auf der neuen %2.</translation>
    </message>
</context>
<context>
    <name>rehome::views::RowDifferenceModel</name>
    <message>
        <source>empty text</source>
        <translation>leerer Text</translation>
    </message>
    <message>
        <source>no row</source>
        <translation>keine Zeile</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>%1, old: %2; differs</source>
        <translation>%1, alt: %2; weicht ab</translation>
    </message>
    <message>
        <source>%1, new: %2; differs</source>
        <translation>%1, neu: %2; weicht ab</translation>
    </message>
    <message>
        <source>%1, old: %2</source>
        <translation>%1, alt: %2</translation>
    </message>
    <message>
        <source>%1, new: %2</source>
        <translation>%1, neu: %2</translation>
    </message>
    <message>
        <source>One side is NULL and the other an empty text. The record does not say which.</source>
        <translation>Die eine Seite ist NULL, die andere ein leerer Text. Die Aufzeichnung sagt nicht, welche.</translation>
    </message>
    <message>
        <source>only on the old side</source>
        <translation>nur auf der alten Seite</translation>
    </message>
    <message>
        <source>only on the new side</source>
        <translation>nur auf der neuen Seite</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>weicht ab</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) differ(s)</source>
        <translation>
            <numerusform>%n Spalte weicht ab</numerusform>
            <numerusform>%n Spalten weichen ab</numerusform>
        </translation>
    </message>
    <message>
        <source>old</source>
        <translation>alt</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>%1, old; %2</source>
        <translation>%1, alt; %2</translation>
    </message>
    <message>
        <source>%1, new; %2</source>
        <translation>%1, neu; %2</translation>
    </message>
</context>
<context>
    <name>rehome::views::RowDifferenceValue</name>
    <message>
        <source>NULL, no value</source>
        <translation>NULL, kein Wert</translation>
    </message>
    <message>
        <source>an empty text</source>
        <translation>ein leerer Text</translation>
    </message>
    <message>
        <source>no such row on this side</source>
        <translation>keine solche Zeile auf dieser Seite</translation>
    </message>
    <message numerus="yes">
        <source>%1 character(s)</source>
        <translation>
            <numerusform>%1 Zeichen</numerusform>
            <numerusform>%1 Zeichen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rehome::views::RowDifferenceView</name>
    <message>
        <source>Bac&amp;k to the tables</source>
        <translation>Zurü&amp;ck zu den Tabellen</translation>
    </message>
    <message>
        <source>Back to the tables (Esc or Alt+Up)</source>
        <translation>Zurück zu den Tabellen (Esc oder Alt+Oben)</translation>
    </message>
    <message>
        <source>Back to the tables</source>
        <translation>Zurück zu den Tabellen</translation>
    </message>
    <message>
        <source>Differing rows, old above new</source>
        <translation>Abweichende Zeilen, alt über neu</translation>
    </message>
    <message>
        <source>Both values in full</source>
        <translation>Beide Werte vollständig</translation>
    </message>
    <message>
        <source>Here whole rows are missing; no single column differs.</source>
        <translation>Hier fehlen ganze Zeilen; keine einzelne Spalte weicht ab.</translation>
    </message>
    <message numerus="yes">
        <source>%1: the first %2 differing row(s) are shown; how many differ was not counted.</source>
        <translation>
            <numerusform>%1: %2 abweichende Zeile wird gezeigt; wie viele abweichen, wurde nicht gezählt.</numerusform>
            <numerusform>%1: Die ersten %2 abweichenden Zeilen werden gezeigt; wie viele abweichen, wurde nicht gezählt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 of %3 rows differ; the first %4 are shown.</source>
        <translation>
            <numerusform>%1: %2 von %3 Zeilen weicht ab; die ersten %4 werden gezeigt.</numerusform>
            <numerusform>%1: %2 von %3 Zeilen weichen ab; die ersten %4 werden gezeigt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 of %3 rows differ.</source>
        <translation>
            <numerusform>%1: %2 von %3 Zeilen weicht ab.</numerusform>
            <numerusform>%1: %2 von %3 Zeilen weichen ab.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation>&amp;Vorige</translation>
    </message>
    <message>
        <source>Goes to the difference before this one (Shift+F3)</source>
        <translation>Geht zur Abweichung davor (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>Vorige Abweichung</translation>
    </message>
    <message>
        <source>Next &amp;difference</source>
        <translation>&amp;Nächste Abweichung</translation>
    </message>
    <message>
        <source>Goes to the next difference (F3)</source>
        <translation>Geht zur nächsten Abweichung (F3)</translation>
    </message>
    <message>
        <source>Only differing co&amp;lumns</source>
        <translation>Nur abweichende &amp;Spalten</translation>
    </message>
    <message>
        <source>Hides the columns in which no shown row differs</source>
        <translation>Verbirgt die Spalten, in denen keine gezeigte Zeile abweicht</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copies the selected values whole</source>
        <translation>Kopiert die ausgewählten Werte vollständig</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>Expor&amp;tieren</translation>
    </message>
    <message>
        <source>Saves the rows that were read, with all columns and whole values, as a file</source>
        <translation>Speichert die gelesenen Zeilen mit allen Spalten und vollständigen Werten als Datei</translation>
    </message>
    <message numerus="yes">
        <source>All columns of the %n row(s) shown, as &amp;CSV…</source>
        <translation>
            <numerusform>Alle Spalten der %n gezeigten Zeile als &amp;CSV …</numerusform>
            <numerusform>Alle Spalten der %n gezeigten Zeilen als &amp;CSV …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All columns of the %n row(s) shown, as &amp;JSON…</source>
        <translation>
            <numerusform>Alle Spalten der %n gezeigten Zeile als &amp;JSON …</numerusform>
            <numerusform>Alle Spalten der %n gezeigten Zeilen als &amp;JSON …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n Abweichung</numerusform>
            <numerusform>%n Abweichungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>the difference that is looked at</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Export the differing rows</source>
        <translation>Abweichende Zeilen exportieren</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
</context>
<context>
    <name>rehome::views::SchemaDetails</name>
    <message>
        <source>Cop&amp;y</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copies the name, the reason and both definitions</source>
        <translation>Kopiert den Namen, den Grund und beide Definitionen</translation>
    </message>
    <message>
        <source>Copy both definitions</source>
        <translation>Beide Definitionen kopieren</translation>
    </message>
    <message>
        <source>Old and new definition</source>
        <translation>Alte und neue Definition</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <comment>kind and name of a thing in a database, and the verdict</comment>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>The definition on both sides:</source>
        <translation>Die Definition auf beiden Seiten:</translation>
    </message>
    <message>
        <source>Only the new side has it:</source>
        <translation>Nur auf der neuen Seite:</translation>
    </message>
    <message>
        <source>Only the old side has it:</source>
        <translation>Nur auf der alten Seite:</translation>
    </message>
    <message>
        <source>− old definition, + new definition:</source>
        <translation>− alte Definition, + neue Definition:</translation>
    </message>
    <message>
        <source>Select a line to see both definitions here.</source>
        <translation>Wählen Sie eine Zeile aus, um hier beide Definitionen zu sehen.</translation>
    </message>
    <message>
        <source>No definition was read on either side.</source>
        <translation>Auf keiner der beiden Seiten wurde eine Definition gelesen.</translation>
    </message>
    <message>
        <source>(The first %1 lines; “Copy” takes all.)</source>
        <translation>(Die ersten %1 Zeilen; „Kopieren“ nimmt alle.)</translation>
    </message>
</context>
<context>
    <name>rehome::views::SchemaModel</name>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Old definition</source>
        <translation>Alte Definition</translation>
    </message>
    <message>
        <source>New definition</source>
        <translation>Neue Definition</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Grund</translation>
    </message>
</context>
<context>
    <name>rehome::views::SchemaPictureView</name>
    <message>
        <source>Find a table in the picture</source>
        <translation>Tabelle im Bild suchen</translation>
    </message>
    <message>
        <source>Find a table…</source>
        <translation>Tabelle suchen …</translation>
    </message>
    <message>
        <source>Enter goes to the next table whose name holds this.</source>
        <translation>Die Eingabetaste geht zur nächsten Tabelle, deren Name dies enthält.</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation>&amp;Alle zeigen</translation>
    </message>
    <message>
        <source>Ctrl and 0 show the whole picture.</source>
        <translation>Strg und 0 zeigen das ganze Bild.</translation>
    </message>
    <message>
        <source>Export as S&amp;VG…</source>
        <translation>Als S&amp;VG exportieren …</translation>
    </message>
    <message>
        <source>Export as &amp;PNG…</source>
        <translation>Als &amp;PNG exportieren …</translation>
    </message>
    <message>
        <source>Picture of the schema</source>
        <translation>Bild des Schemas</translation>
    </message>
    <message>
        <source>There is no picture of this schema. Run the step again to have it drawn.</source>
        <translation>Von diesem Schema gibt es kein Bild. Führen Sie den Schritt erneut aus, damit es gezeichnet wird.</translation>
    </message>
    <message>
        <source>The picture&apos;s file cannot be read: %1. Run the step again to have it drawn.</source>
        <translation>Die Datei des Bildes lässt sich nicht lesen: %1. Führen Sie den Schritt erneut aus, damit es gezeichnet wird.</translation>
    </message>
    <message>
        <source>The picture&apos;s file is not the one that the step has written: %1. Run the step again to have it drawn.</source>
        <translation>Die Datei des Bildes ist nicht die, die der Schritt geschrieben hat: %1. Führen Sie den Schritt erneut aus, damit es gezeichnet wird.</translation>
    </message>
    <message>
        <source>The picture&apos;s file is no SVG: %1. Run the step again to have it drawn.</source>
        <translation>Die Datei des Bildes ist keine SVG-Datei: %1. Führen Sie den Schritt erneut aus, damit es gezeichnet wird.</translation>
    </message>
    <message>
        <source>Export the picture of the schema</source>
        <translation>Bild des Schemas exportieren</translation>
    </message>
    <message>
        <source>SVG (*.svg)</source>
        <translation>SVG (*.svg)</translation>
    </message>
    <message>
        <source>PNG (*.png)</source>
        <translation>PNG (*.png)</translation>
    </message>
    <message>
        <source>Ctrl and +, or Ctrl and the wheel.</source>
        <translation>Strg und +, oder Strg und das Mausrad.</translation>
    </message>
    <message>
        <source>Ctrl and −, or Ctrl and the wheel.</source>
        <translation>Strg und −, oder Strg und das Mausrad.</translation>
    </message>
</context>
<context>
    <name>rehome::views::SchemaView</name>
    <message>
        <source>Differences between the schemas</source>
        <translation>Abweichungen zwischen den Schemas</translation>
    </message>
    <message>
        <source>The schema was not compared.</source>
        <translation>Das Schema wurde nicht verglichen.</translation>
    </message>
    <message>
        <source>This comparison is of the data alone. Run the step again to have columns, constraints, indexes, views, functions and triggers compared as well.</source>
        <translation>Dieser Vergleich gilt nur den Daten. Führen Sie den Schritt erneut aus, damit auch Spalten, Constraints, Indexe, Sichten, Funktionen und Trigger verglichen werden.</translation>
    </message>
    <message>
        <source>There was no schema object to compare.</source>
        <translation>Es gab kein Schemaobjekt zu vergleichen.</translation>
    </message>
    <message numerus="yes">
        <source>All %1 schema objects are the same.</source>
        <translation>
            <numerusform>%1 Schemaobjekt ist gleich.</numerusform>
            <numerusform>Alle %1 Schemaobjekte sind gleich.</numerusform>
        </translation>
    </message>
    <message>
        <source>Their definitions are what they are on the old side.</source>
        <translation>Ihre Definitionen sind dieselben wie auf der alten Seite.</translation>
    </message>
    <message>
        <source>Schema (not compared)</source>
        <translation>Schema (nicht verglichen)</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Schema (%1)</source>
        <comment>how many differences</comment>
        <translation>Schema (%1)</translation>
    </message>
</context>
<context>
    <name>rehome::views::SequenceModel</name>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Sequenz</translation>
    </message>
    <message>
        <source>Old value</source>
        <translation>Alter Wert</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>Neuer Wert</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>The value is not known. %1</source>
        <translation>Der Wert ist nicht bekannt. %1</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>old value %1; %2</source>
        <translation>alter Wert %1; %2</translation>
    </message>
    <message>
        <source>old value unknown; %1</source>
        <translation>alter Wert unbekannt; %1</translation>
    </message>
    <message>
        <source>new value %1; %2</source>
        <translation>neuer Wert %1; %2</translation>
    </message>
    <message>
        <source>new value unknown; %1</source>
        <translation>neuer Wert unbekannt; %1</translation>
    </message>
</context>
<context>
    <name>rehome::views::TimelineChart</name>
    <message>
        <source>Timeline of the rehearsals</source>
        <translation>Zeitverlauf der Generalproben</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
</context>
<context>
    <name>rehome::views::TimelineModel</name>
    <message>
        <source>Run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>Slowest run</source>
        <translation>Langsamster Lauf</translation>
    </message>
    <message>
        <source>Mean plus two standard deviations</source>
        <translation>Mittelwert plus zwei Standardabweichungen</translation>
    </message>
    <message>
        <source>Estimate: the larger of both, and %1&#xa0;%</source>
        <translation>Schätzung: der größere von beiden und %1&#xa0;%</translation>
    </message>
    <message>
        <source>Maintenance window</source>
        <translation>Wartungsfenster</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>Generalprobe</translation>
    </message>
    <message>
        <source>Backup, ms</source>
        <translation>Sicherung, ms</translation>
    </message>
    <message>
        <source>Backup, s</source>
        <translation>Sicherung, s</translation>
    </message>
    <message>
        <source>Restore, ms</source>
        <translation>Wiederherstellung, ms</translation>
    </message>
    <message>
        <source>Restore, s</source>
        <translation>Wiederherstellung, s</translation>
    </message>
    <message>
        <source>Verify, ms</source>
        <translation>Vergleich, ms</translation>
    </message>
    <message>
        <source>Verify, s</source>
        <translation>Vergleich, s</translation>
    </message>
    <message>
        <source>Together, ms</source>
        <translation>Zusammen, ms</translation>
    </message>
    <message>
        <source>Together, s</source>
        <translation>Zusammen, s</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>rehome::views::TimelineView</name>
    <message>
        <source>&amp;Export</source>
        <translation>Expor&amp;tieren</translation>
    </message>
    <message>
        <source>Export the rehearsals</source>
        <translation>Generalproben exportieren</translation>
    </message>
    <message>
        <source>Durations of the rehearsals</source>
        <translation>Dauer der Generalproben</translation>
    </message>
    <message>
        <source>The cutover was not rehearsed</source>
        <translation>Die Umstellung wurde nicht geprobt</translation>
    </message>
    <message>
        <source>Rehearse the cutover to see here how long its backup, restore and comparison take. %1</source>
        <translation>Proben Sie die Umstellung, um hier zu sehen, wie lange ihre Sicherung, ihre Wiederherstellung und ihr Vergleich dauern. %1</translation>
    </message>
    <message>
        <source>Timeline as &amp;PNG, on white…</source>
        <translation>Zeitverlauf als &amp;PNG, auf Weiß …</translation>
    </message>
    <message>
        <source>Timeline as P&amp;NG, in these colours…</source>
        <translation>Zeitverlauf als P&amp;NG, in diesen Farben …</translation>
    </message>
    <message>
        <source>Export the timeline</source>
        <translation>Zeitverlauf exportieren</translation>
    </message>
    <message>
        <source>PNG (*.png)</source>
        <translation>PNG (*.png)</translation>
    </message>
    <message>
        <source>Rehearsals of the cutover</source>
        <translation>Generalproben der Umstellung</translation>
    </message>
</context>
<context>
    <name>rehome::views::TimingChartPanel</name>
    <message>
        <source>Documents shown in the chart</source>
        <translation>Dokumente im Diagramm</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>Alle Dokumente</translation>
    </message>
    <message>
        <source>There is no run to draw: no document could be read. The table says why.</source>
        <translation>Es gibt keinen Lauf zu zeichnen: Kein Dokument war lesbar. Die Tabelle sagt, warum.</translation>
    </message>
    <message>
        <source>There is no run to draw: the selected documents could not be read. The table says why.</source>
        <translation>Es gibt keinen Lauf zu zeichnen: Die ausgewählten Dokumente waren nicht lesbar. Die Tabelle sagt, warum.</translation>
    </message>
    <message>
        <source>No document was measured, only the project’s command.</source>
        <translation>Es wurde kein Dokument gemessen, nur der Befehl des Projekts.</translation>
    </message>
    <message>
        <source>%1 to %2 of %3 documents</source>
        <translation>%1 bis %2 von %3 Dokumenten</translation>
    </message>
</context>
<context>
    <name>rehome::views::TimingText</name>
    <message>
        <source>old system</source>
        <translation>altes System</translation>
    </message>
    <message>
        <source>new system</source>
        <translation>neues System</translation>
    </message>
    <message>
        <source>limit %1, above this scale</source>
        <translation>Grenze %1, jenseits dieser Skala</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>Grenze %1</translation>
    </message>
    <message>
        <source>one run</source>
        <translation>ein Lauf</translation>
    </message>
    <message>
        <source>a run at the limit</source>
        <translation>ein Lauf an der Grenze</translation>
    </message>
    <message>
        <source>reached the limit</source>
        <translation>Grenze erreicht</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>under the limit</source>
        <translation>unter der Grenze</translation>
    </message>
    <message>
        <source>over the limit</source>
        <translation>über der Grenze</translation>
    </message>
    <message>
        <source>old: %1; new: %2</source>
        <translation>alt: %1; neu: %2</translation>
    </message>
    <message>
        <source>Its output is not the same as in the baseline.</source>
        <translation>Seine Ausgabe ist nicht dieselbe wie in der Referenzmessung.</translation>
    </message>
    <message>
        <source>Old system: %1 New system: %2</source>
        <translation>Altes System: %1 Neues System: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n over the limit</source>
        <translation>
            <numerusform>%n über der Grenze</numerusform>
            <numerusform>%n über der Grenze</numerusform>
        </translation>
    </message>
    <message>
        <source>all under the limit</source>
        <translation>alle unter der Grenze</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>Alle Dokumente</translation>
    </message>
    <message>
        <source>%1 of %2 read</source>
        <translation>%1 von %2 gelesen</translation>
    </message>
    <message>
        <source>exit code %1</source>
        <translation>Exit-Code %1</translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation>erfolgreich</translation>
    </message>
    <message>
        <source>Command, wall time</source>
        <translation>Befehl, Laufzeit</translation>
    </message>
    <message>
        <source>%1, wall time</source>
        <translation>%1, Laufzeit</translation>
    </message>
    <message>
        <source>Command, CPU time</source>
        <translation>Befehl, CPU-Zeit</translation>
    </message>
    <message>
        <source>%1, CPU time</source>
        <translation>%1, CPU-Zeit</translation>
    </message>
    <message>
        <source>Command, peak memory</source>
        <translation>Befehl, Speicherspitze</translation>
    </message>
    <message>
        <source>%1, peak memory</source>
        <translation>%1, Speicherspitze</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>restore</source>
        <translation>Wiederherstellung</translation>
    </message>
    <message>
        <source>verify</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <source>added for safety</source>
        <translation>Sicherheitszuschlag</translation>
    </message>
    <message>
        <source>maintenance window</source>
        <translation>Wartungsfenster</translation>
    </message>
    <message>
        <source>The estimate of %1 is the larger of the slowest run (%2) and of the mean plus two standard deviations (%3), with %4&#xa0;% added.</source>
        <translation>Die Schätzung von %1 ist der größere Wert von langsamstem Lauf (%2) und Mittelwert plus zwei Standardabweichungen (%3), mit einem Zuschlag von %4&#xa0;%.</translation>
    </message>
    <message>
        <source>No maintenance window is planned.</source>
        <translation>Es ist kein Wartungsfenster eingeplant.</translation>
    </message>
    <message>
        <source>The maintenance window is %1.</source>
        <translation>Das Wartungsfenster beträgt %1.</translation>
    </message>
    <message>
        <source>The estimate is longer than the maintenance window of %1 by %2.</source>
        <translation>Die Schätzung ist um %2 länger als das Wartungsfenster von %1.</translation>
    </message>
    <message>
        <source>The maintenance window of %1 is %2 times the estimate.</source>
        <translation>Das Wartungsfenster von %1 ist das %2-Fache der Schätzung.</translation>
    </message>
    <message>
        <source>Run %1: backup %2, restore %3, verify %4, together %5, result %6.</source>
        <translation>Lauf %1: Sicherung %2, Wiederherstellung %3, Vergleich %4, zusammen %5, Ergebnis %6.</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n core(s), %2 of memory</source>
        <translation>
            <numerusform>%1, %n Kern, %2 Arbeitsspeicher</numerusform>
            <numerusform>%1, %n Kerne, %2 Arbeitsspeicher</numerusform>
        </translation>
    </message>
    <message>
        <source>Unknown processor</source>
        <translation>Unbekannter Prozessor</translation>
    </message>
    <message>
        <source>%1, load %2 when the measurement began</source>
        <translation>%1, Last %2 bei Beginn der Messung</translation>
    </message>
    <message>
        <source>The machine was busy: the times are longer than they would be otherwise.</source>
        <translation>Der Rechner war ausgelastet: Die Zeiten sind länger, als sie es sonst wären.</translation>
    </message>
    <message>
        <source>Old system</source>
        <translation>Altes System</translation>
    </message>
    <message>
        <source>New system</source>
        <translation>Neues System</translation>
    </message>
    <message>
        <source>%1: %2 runs of all documents, p50 %3, p95 %4, slowest %5.</source>
        <translation>%1: %2 Läufe aller Dokumente, p50 %3, p95 %4, langsamster %5.</translation>
    </message>
    <message>
        <source>%1: %2 runs of the command, p50 %3, slowest %4.</source>
        <translation>%1: %2 Läufe des Befehls, p50 %3, langsamster %4.</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>No document was measured, only the project’s command.</source>
        <translation>Es wurde kein Dokument gemessen, nur der Befehl des Projekts.</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) reached the limit of %1.</source>
        <translation>
            <numerusform>%n Lauf hat die Grenze von %1 erreicht.</numerusform>
            <numerusform>%n Läufe haben die Grenze von %1 erreicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every run ended far below the limit of %1.</source>
        <translation>Jeder Lauf endete weit unter der Grenze von %1.</translation>
    </message>
    <message>
        <source>The limit of %1 is %2 times the slowest run (%3).</source>
        <translation>Die Grenze von %1 ist das %2-Fache des langsamsten Laufs (%3).</translation>
    </message>
    <message>
        <source>The project’s command was not measured.</source>
        <translation>Der Befehl des Projekts wurde nicht gemessen.</translation>
    </message>
    <message>
        <source>A single run has no spread: its percentiles are all the same time.</source>
        <translation>Ein einzelner Lauf hat keine Streuung: Seine Perzentile sind alle dieselbe Zeit.</translation>
    </message>
    <message>
        <source>With fewer than %1 runs, as here with %2, a p95 is an estimate that nothing bounds with 95&#xa0;% confidence.</source>
        <translation>Bei weniger als %1 Läufen, wie hier bei %2, ist ein p95 eine Schätzung, die nichts mit 95&#xa0;% Sicherheit begrenzt.</translation>
    </message>
    <message>
        <source>new ÷ old could not be computed</source>
        <translation>neu ÷ alt ließ sich nicht berechnen</translation>
    </message>
    <message>
        <source>equal within the margin of %1&#xa0;%</source>
        <translation>gleich im Rahmen des Spielraums von %1&#xa0;%</translation>
    </message>
    <message>
        <source>worse by more than the margin of %1&#xa0;%</source>
        <translation>um mehr als den Spielraum von %1&#xa0;% schlechter</translation>
    </message>
    <message>
        <source>new ÷ old %1, %2</source>
        <translation>neu ÷ alt %1, %2</translation>
    </message>
    <message>
        <source>new ÷ old %1 (%2 to %3), %4</source>
        <translation>neu ÷ alt %1 (%2 bis %3), %4</translation>
    </message>
    <message numerus="yes">
        <source>%n output(s) are not the same as in the baseline: %1.</source>
        <translation>
            <numerusform>%n Ausgabe ist nicht dieselbe wie in der Referenzmessung: %1.</numerusform>
            <numerusform>%n Ausgaben sind nicht dieselben wie in der Referenzmessung: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 outputs are not the same as in the baseline: %2 and %n more, marked in the table.</source>
        <translation>
            <numerusform>%1 Ausgaben sind nicht dieselben wie in der Referenzmessung: %2 und %n weitere, in der Tabelle markiert.</numerusform>
            <numerusform>%1 Ausgaben sind nicht dieselben wie in der Referenzmessung: %2 und %n weitere, in der Tabelle markiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Old system:
%1
New system:
%2</source>
        <translation>Altes System:
%1
Neues System:
%2</translation>
    </message>
    <message>
        <source>No folder of sample documents was given, and the project’s command was not run. Choose one of them, then run this step again.</source>
        <translation>Es wurde kein Ordner mit Beispieldokumenten angegeben, und der Befehl des Projekts wurde nicht ausgeführt. Wählen Sie eines von beiden, und führen Sie diesen Schritt erneut aus.</translation>
    </message>
    <message>
        <source>The folder %1 held no document that could be measured, and the project’s command was not run. Put some typical PDFs there, then run this step again.</source>
        <translation>Der Ordner %1 enthielt kein messbares Dokument, und der Befehl des Projekts wurde nicht ausgeführt. Legen Sie einige typische PDFs dorthin, und führen Sie diesen Schritt erneut aus.</translation>
    </message>
    <message>
        <source>It has no text: its pages are pictures, or blank.</source>
        <translation>Es hat keinen Text: Seine Seiten sind Bilder oder leer.</translation>
    </message>
</context>
<context>
    <name>rehome::views::TimingView</name>
    <message>
        <source>&amp;Show:</source>
        <translation>Zei&amp;gen:</translation>
    </message>
    <message>
        <source>What the chart shows</source>
        <translation>Was das Diagramm zeigt</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>Alle zusammen</translation>
    </message>
    <message>
        <source>Each document</source>
        <translation>Jedes Dokument</translation>
    </message>
    <message>
        <source>Selected documents</source>
        <translation>Ausgewählte Dokumente</translation>
    </message>
    <message>
        <source>S&amp;cale:</source>
        <translation>&amp;Skala:</translation>
    </message>
    <message>
        <source>Scale of the chart</source>
        <translation>Skala des Diagramms</translation>
    </message>
    <message>
        <source>Fit the data</source>
        <translation>An die Daten angepasst</translation>
    </message>
    <message>
        <source>Show the limit</source>
        <translation>Mit der Grenze</translation>
    </message>
    <message>
        <source>Logarithmic</source>
        <translation>Logarithmisch</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>Expor&amp;tieren</translation>
    </message>
    <message>
        <source>Export the times</source>
        <translation>Zeiten exportieren</translation>
    </message>
    <message>
        <source>Percentiles</source>
        <translation>Perzentile</translation>
    </message>
    <message>
        <source>Select documents to see them in the chart.</source>
        <translation>Wählen Sie Dokumente aus, um sie im Diagramm zu sehen.</translation>
    </message>
    <message>
        <source>&amp;Measured on…</source>
        <translation>Gemesse&amp;n auf …</translation>
    </message>
    <message>
        <source>No times were measured</source>
        <translation>Es wurden keine Zeiten gemessen</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>weicht ab</translation>
    </message>
    <message>
        <source>Chart as &amp;PNG, on white…</source>
        <translation>Diagramm als &amp;PNG, auf Weiß …</translation>
    </message>
    <message>
        <source>Chart as P&amp;NG, in these colours…</source>
        <translation>Diagramm als P&amp;NG, in diesen Farben …</translation>
    </message>
    <message>
        <source>All &amp;runs as CSV…</source>
        <translation>Alle &amp;Läufe als CSV …</translation>
    </message>
    <message>
        <source>Export the chart</source>
        <translation>Diagramm exportieren</translation>
    </message>
    <message>
        <source>PNG (*.png)</source>
        <translation>PNG (*.png)</translation>
    </message>
    <message>
        <source>Run times on the old system</source>
        <translation>Laufzeiten auf dem alten System</translation>
    </message>
    <message>
        <source>Run times, old beside new</source>
        <translation>Laufzeiten, alt neben neu</translation>
    </message>
    <message>
        <source>Export all runs</source>
        <translation>Alle Läufe exportieren</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>rehome::views::ViewOf</name>
    <message>
        <source>Comparison of the restored backup</source>
        <translation>Vergleich der wiederhergestellten Sicherung</translation>
    </message>
</context>
<context>
    <name>rehome::wizard::ConnectionForm</name>
    <message>
        <source>localhost; empty for the socket of this machine</source>
        <translation>localhost; leer für den Socket dieses Rechners</translation>
    </message>
    <message>
        <source>Where the server offers it</source>
        <translation>Wenn der Server es anbietet</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Required, without a look at the certificate</source>
        <translation>Nötig, ohne Blick auf das Zertifikat</translation>
    </message>
    <message>
        <source>Required, with a certificate of a trusted authority</source>
        <translation>Nötig, mit dem Zertifikat einer vertrauten Stelle</translation>
    </message>
    <message>
        <source>Required, with a certificate for this host</source>
        <translation>Nötig, mit einem Zertifikat für diesen Rechner</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>Ein Port ist eine Zahl von 1 bis 65535.</translation>
    </message>
</context>
<context>
    <name>rehome::wizard::ConnectionTest</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <comment>names and how many besides</comment>
        <translation>
            <numerusform>%1 und %Ln weitere</numerusform>
            <numerusform>%1 und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Connected to %1 as %2, PostgreSQL %3, but the database holds no tables: is it the right one?</source>
        <translation>Verbunden mit %1 als %2, PostgreSQL %3, aber die Datenbank enthält keine Tabellen: Ist es die richtige?</translation>
    </message>
    <message numerus="yes">
        <source>Connected to %1 as %2, PostgreSQL %3: %Ln table(s), %4; this user may read everything.</source>
        <translation>
            <numerusform>Verbunden mit %1 als %2, PostgreSQL %3: %Ln Tabelle, %4; dieser Benutzer darf alles lesen.</numerusform>
            <numerusform>Verbunden mit %1 als %2, PostgreSQL %3: %Ln Tabellen, %4; dieser Benutzer darf alles lesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Connected to %1 as %2, PostgreSQL %3: %Ln table(s), %4. But this user may not read everything, and the backup would fail: %5. Use the owner of the tables, or grant SELECT.</source>
        <translation>
            <numerusform>Verbunden mit %1 als %2, PostgreSQL %3: %Ln Tabelle, %4. Aber dieser Benutzer darf nicht alles lesen, und die Sicherung würde fehlschlagen: %5. Verwenden Sie den Eigentümer der Tabellen, oder gewähren Sie SELECT.</numerusform>
            <numerusform>Verbunden mit %1 als %2, PostgreSQL %3: %Ln Tabellen, %4. Aber dieser Benutzer darf nicht alles lesen, und die Sicherung würde fehlschlagen: %5. Verwenden Sie den Eigentümer der Tabellen, oder gewähren Sie SELECT.</numerusform>
        </translation>
    </message>
    <message>
        <source>What the server said</source>
        <translation>Was der Server sagte</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <comment>what happened, what to do</comment>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>S&amp;top the test</source>
        <translation>Test a&amp;nhalten</translation>
    </message>
    <message>
        <source>&amp;Test the connection</source>
        <translation>&amp;Verbindung testen</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Der Server wird gefragt …</translation>
    </message>
    <message>
        <source>Not tested yet.</source>
        <translation>Noch nicht getestet.</translation>
    </message>
</context>
<context>
    <name>rehome::wizard::FolderField</name>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <comment>a folder&apos;s title</comment>
        <translation>Wählen: %1</translation>
    </message>
</context>
<context>
    <name>rehome::wizard::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>All &amp;topics</source>
        <translation>Alle &amp;Themen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
</context>
<context>
    <name>rehome::wizard::Keyring</name>
    <message>
        <source>The desktop’s keyring does not answer.</source>
        <translation>Der Schlüsselbund des Desktops antwortet nicht.</translation>
    </message>
    <message>
        <source>The desktop’s keyring was not opened.</source>
        <translation>Der Schlüsselbund des Desktops wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>This desktop has no keyring.</source>
        <translation>Dieser Desktop hat keinen Schlüsselbund.</translation>
    </message>
    <message>
        <source>This desktop has no keyring that can be used (%1).</source>
        <translation>Dieser Desktop hat keinen Schlüsselbund, der sich benutzen ließe (%1).</translation>
    </message>
</context>
<context>
    <name>rehome::wizard::LogChoices</name>
    <message>
        <source>All levels</source>
        <translation>Alle Stufen</translation>
    </message>
    <message>
        <source>Info and above</source>
        <translation>Ab Info</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Warnungen und Fehler</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>Nur Fehler</translation>
    </message>
    <message>
        <source>All steps</source>
        <translation>Alle Schritte</translation>
    </message>
</context>
<context>
    <name>rehome::wizard::LogDetails</name>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>%1, %2, %3 (%4)</source>
        <translation>%1, %2, %3 (%4)</translation>
    </message>
    <message>
        <source>Only the beginning is shown here. “Export log”, “Log lines as text” writes all of it.</source>
        <translation>Hier wird nur der Anfang gezeigt. „Exportieren“, „Protokollzeilen als Text“ schreibt alles.</translation>
    </message>
    <message>
        <source>Message of the line in full</source>
        <translation>Vollständige Meldung der Zeile</translation>
    </message>
    <message>
        <source>Copy the message</source>
        <translation>Meldung kopieren</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>Einzelheiten schließen</translation>
    </message>
    <message>
        <source>Close the details (Esc)</source>
        <translation>Einzelheiten schließen (Esc)</translation>
    </message>
</context>
<context>
    <name>rehome::wizard::LogExportBar</name>
    <message>
        <source>Progress of the export</source>
        <translation>Fortschritt des Exports</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>The export was stopped.</source>
        <translation>Der Export wurde angehalten.</translation>
    </message>
    <message>
        <source>Writing %1 …</source>
        <translation>%1 wird geschrieben …</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop the export</source>
        <translation>Export anhalten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>rehome::wizard::LogExporter</name>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Export the migration log</source>
        <translation>Migrationsprotokoll exportieren</translation>
    </message>
    <message>
        <source>Export the lines of the log</source>
        <translation>Zeilen des Protokolls exportieren</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>The journal %1 is not there.</source>
        <translation>Das Journal %1 ist nicht da.</translation>
    </message>
    <message>
        <source>Open the migration again.</source>
        <translation>Öffnen Sie die Migration erneut.</translation>
    </message>
</context>
<context>
    <name>rehome::wizard::LogFindBar</name>
    <message>
        <source>No match</source>
        <translation>Kein Treffer</translation>
    </message>
    <message numerus="yes">
        <source>%1 match(es)</source>
        <translation>
            <numerusform>%1 Treffer</numerusform>
            <numerusform>%1 Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Find in the messages</source>
        <translation>In den Meldungen suchen</translation>
    </message>
    <message>
        <source>Enter goes to the next match, Shift+Enter to the previous one.</source>
        <translation>Die Eingabetaste geht zum nächsten Treffer, Umschalt+Eingabe zum vorigen.</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>Voriger Treffer (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>Nächster Treffer (F3)</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Treffer</translation>
    </message>
</context>
<context>
    <name>rehome::wizard::LogModel</name>
    <message>
        <source>Without a step</source>
        <translation>Ohne Schritt</translation>
    </message>
    <message>
        <source>Debug</source>
        <translation>Debug</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
</context>
<context>
    <name>rehome::wizard::LogPane</name>
    <message>
        <source>&amp;Resume</source>
        <translation>Fo&amp;rtsetzen</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>Show the lines that arrived, and go on</source>
        <translation>Die angekommenen Zeilen zeigen und fortfahren</translation>
    </message>
    <message>
        <source>Let new lines wait</source>
        <translation>Neue Zeilen warten lassen</translation>
    </message>
    <message>
        <source>&amp;Markdown…</source>
        <translation>&amp;Markdown …</translation>
    </message>
    <message>
        <source>&amp;HTML…</source>
        <translation>&amp;HTML …</translation>
    </message>
    <message>
        <source>&amp;PDF…</source>
        <translation>&amp;PDF …</translation>
    </message>
    <message>
        <source>&amp;JSON…</source>
        <translation>&amp;JSON …</translation>
    </message>
    <message>
        <source>&amp;Log lines as text…</source>
        <translation>Protokoll&amp;zeilen als Text …</translation>
    </message>
    <message>
        <source>What the steps do will be written here.</source>
        <translation>Hier wird stehen, was die Schritte tun.</translation>
    </message>
    <message>
        <source>No line is of this level and step.</source>
        <translation>Keine Zeile gehört zu dieser Stufe und diesem Schritt.</translation>
    </message>
</context>
<context>
    <name>rehome::wizard::LogSummary</name>
    <message numerus="yes">
        <source>%1 older line(s) can be found in the journal only.</source>
        <translation>
            <numerusform>%1 ältere Zeile steht nur im Journal.</numerusform>
            <numerusform>%1 ältere Zeilen stehen nur im Journal.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of them are warnings or errors.</source>
        <translation>
            <numerusform>%1 davon ist eine Warnung oder ein Fehler.</numerusform>
            <numerusform>%1 davon sind Warnungen oder Fehler.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 line(s)</source>
        <translation>
            <numerusform>%1 Zeile</numerusform>
            <numerusform>%1 Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 line(s)</source>
        <translation>
            <numerusform>%1 von %2 Zeile</numerusform>
            <numerusform>%1 von %2 Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 warning(s)</source>
        <translation>
            <numerusform>%1 Warnung</numerusform>
            <numerusform>%1 Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 error(s)</source>
        <translation>
            <numerusform>%1 Fehler</numerusform>
            <numerusform>%1 Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paused: %1 new line(s)</source>
        <translation>
            <numerusform>Pause: %1 neue Zeile</numerusform>
            <numerusform>Pause: %1 neue Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 line(s) copied.</source>
        <translation>
            <numerusform>%1 Zeile kopiert.</numerusform>
            <numerusform>%1 Zeilen kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>“Export log”, “Log lines as text” writes all of them.</source>
        <translation>„Exportieren“, „Protokollzeilen als Text“ schreibt sie alle.</translation>
    </message>
</context>
<context>
    <name>rehome::wizard::LogTable</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Show the line in &amp;full</source>
        <translation>Zeile &amp;vollständig zeigen</translation>
    </message>
    <message>
        <source>Show only this &amp;step</source>
        <translation>Nur diesen &amp;Schritt zeigen</translation>
    </message>
    <message>
        <source>Show only this &amp;level and above</source>
        <translation>Nur ab dieser Stu&amp;fe zeigen</translation>
    </message>
    <message>
        <source>Show &amp;all lines</source>
        <translation>&amp;Alle Zeilen zeigen</translation>
    </message>
</context>
<context>
    <name>rehome::wizard::MainWindow</name>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>&amp;Protokoll</translation>
    </message>
    <message>
        <source>The migration cannot be opened</source>
        <translation>Die Migration lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message>
        <source>Rehome: %1</source>
        <translation>Rehome: %1</translation>
    </message>
    <message>
        <source>The steps are done.</source>
        <translation>Die Schritte sind erledigt.</translation>
    </message>
    <message>
        <source>A step failed: look at what it says.</source>
        <translation>Ein Schritt ist fehlgeschlagen: Sehen Sie nach, was er sagt.</translation>
    </message>
    <message>
        <source>%1 % · %2 · %3</source>
        <comment>how far, running step and migration</comment>
        <translation>%1 % · %2 · %3</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>running step and migration</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>A step is running</source>
        <translation>Ein Schritt läuft</translation>
    </message>
    <message>
        <source>“%1” is running. It can be stopped: nothing half-made is left then, and it can be run again later.</source>
        <translation>„%1“ läuft. Der Schritt kann angehalten werden: Dann bleibt nichts Halbfertiges zurück, und er kann später erneut ausgeführt werden.</translation>
    </message>
    <message>
        <source>As &amp;HTML…</source>
        <translation>Als &amp;HTML …</translation>
    </message>
    <message>
        <source>As &amp;PDF…</source>
        <translation>Als &amp;PDF …</translation>
    </message>
    <message>
        <source>As &amp;Markdown…</source>
        <translation>Als &amp;Markdown …</translation>
    </message>
    <message>
        <source>As &amp;JSON…</source>
        <translation>Als &amp;JSON …</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>&amp;%1  %2</source>
        <comment>number and title of a page</comment>
        <translation>&amp;%1  %2</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>Wie der &amp;Desktop</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>D&amp;ark</source>
        <translation>Dun&amp;kel</translation>
    </message>
    <message>
        <source>About Rehome</source>
        <translation>Über Rehome</translation>
    </message>
    <message>
        <source>Rehome %1</source>
        <translation>Rehome %1</translation>
    </message>
    <message>
        <source>Moves a Django and PostgreSQL project into a clean, Docker-based home, and proves that nothing was lost.

Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Bringt ein Projekt mit Django und PostgreSQL in ein sauberes Zuhause auf der Grundlage von Docker und beweist, dass nichts verloren ging.

Freie Software unter der GNU General Public License, Version 3 oder neuer.</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>Open a migration: its folder NAME.rehome</source>
        <translation>Migration öffnen: ihr Ordner NAME.rehome</translation>
    </message>
    <message>
        <source>&amp;Stop and open another one</source>
        <translation>&amp;Anhalten und eine andere öffnen</translation>
    </message>
    <message>
        <source>A step is running. It can be stopped: nothing half-made is left then, and it can be run again later.</source>
        <translation>Ein Schritt läuft. Er kann angehalten werden: Dann bleibt nichts Halbfertiges zurück, und er kann später erneut ausgeführt werden.</translation>
    </message>
    <message>
        <source>&amp;Keep running</source>
        <translation>&amp;Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>&amp;Stop and close</source>
        <translation>&amp;Anhalten und schließen</translation>
    </message>
    <message>
        <source>&amp;Stop and close it</source>
        <translation>&amp;Anhalten und schließen</translation>
    </message>
    <message>
        <source>&amp;Stop and begin a new one</source>
        <translation>&amp;Anhalten und eine neue beginnen</translation>
    </message>
    <message>
        <source>&amp;Stop and open the sample</source>
        <translation>&amp;Anhalten und das Beispiel öffnen</translation>
    </message>
    <message>
        <source>Rehome</source>
        <translation>Rehome</translation>
    </message>
    <message>
        <source>What runs is being stopped: a moment.</source>
        <translation>Was gerade läuft, wird angehalten: einen Moment.</translation>
    </message>
    <message>
        <source>The log is being exported</source>
        <translation>Das Protokoll wird exportiert</translation>
    </message>
    <message>
        <source>%1 is being written. Where that is stopped, the file stays as it was before.</source>
        <translation>%1 wird geschrieben. Wird das abgebrochen, bleibt die Datei, wie sie war.</translation>
    </message>
    <message>
        <source>&amp;Keep exporting</source>
        <translation>&amp;Weiter exportieren</translation>
    </message>
</context>
<context>
    <name>rehome::wizard::MigrationSession</name>
    <message>
        <source>The last session ended in the middle of “%1”. It can be run again.</source>
        <translation>Die letzte Sitzung endete mitten in „%1“. Der Schritt kann erneut ausgeführt werden.</translation>
    </message>
    <message>
        <source>outdated</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>The migration is being opened.</source>
        <translation>Die Migration wird geöffnet.</translation>
    </message>
    <message>
        <source>“%1” is running.</source>
        <translation>„%1“ läuft.</translation>
    </message>
    <message>
        <source>It needs “%1” first.</source>
        <translation>Der Schritt setzt „%1“ voraus.</translation>
    </message>
    <message>
        <source>It needs “%1”, which is outdated: run that again first.</source>
        <translation>Der Schritt setzt „%1“ voraus, und das ist veraltet: Führen Sie es zuerst erneut aus.</translation>
    </message>
    <message>
        <source>A step is running.</source>
        <translation>Ein Schritt läuft.</translation>
    </message>
    <message>
        <source>It is done.</source>
        <translation>Der Schritt ist erledigt.</translation>
    </message>
    <message>
        <source>It found a difference, which cannot be skipped: mend it, and run the step again.</source>
        <translation>Der Schritt hat eine Abweichung gefunden, die sich nicht überspringen lässt: Beheben Sie sie, und führen Sie ihn erneut aus.</translation>
    </message>
    <message>
        <source>%1 says that it is done.</source>
        <translation>%1 sagt, dass es erledigt ist.</translation>
    </message>
    <message>
        <source>%1 says that it is done: %2</source>
        <translation>%1 sagt, dass es erledigt ist: %2</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>Another run is being prepared.</source>
        <translation>Ein anderer Lauf wird vorbereitet.</translation>
    </message>
    <message>
        <source>Change it when the step has ended.</source>
        <translation>Ändern Sie es, wenn der Schritt beendet ist.</translation>
    </message>
</context>
<context>
    <name>rehome::wizard::NoticeBar</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>rehome::wizard::OptionsForm</name>
    <message>
        <source>%1:</source>
        <comment>name of an option</comment>
        <translation>%1:</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>%1 %2 Until then, the value stays as it was.</source>
        <translation>%1 %2 Bis dahin bleibt der Wert, wie er war.</translation>
    </message>
</context>
<context>
    <name>rehome::wizard::PageWizard</name>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>Anhal&amp;ten</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Stops the running step (Ctrl+.).</source>
        <translation>Hält den laufenden Schritt an (Strg+.).</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten …</translation>
    </message>
    <message>
        <source>Hel&amp;p</source>
        <translation>Hi&amp;lfe</translation>
    </message>
    <message>
        <source>Wizard</source>
        <translation>Assistent</translation>
    </message>
</context>
<context>
    <name>rehome::wizard::PasswordDialog</name>
    <message>
        <source>The password for %1:</source>
        <translation>Das Passwort für %1:</translation>
    </message>
    <message>
        <source>&amp;Use this password</source>
        <translation>Dieses Passwort &amp;verwenden</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Jetzt nicht</translation>
    </message>
    <message>
        <source>Looking for the desktop’s keyring…</source>
        <translation>Der Schlüsselbund des Desktops wird gesucht …</translation>
    </message>
    <message>
        <source>%1 The password is asked for again next time.</source>
        <translation>%1 Beim nächsten Mal wird wieder nach dem Passwort gefragt.</translation>
    </message>
</context>
<context>
    <name>rehome::wizard::PhasePage</name>
    <message>
        <source>%1  %2</source>
        <comment>number and title of a phase</comment>
        <translation>%1  %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n step(s) done</source>
        <translation>
            <numerusform>%1 von %n Schritt erledigt</numerusform>
            <numerusform>%1 von %n Schritten erledigt</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Run again</source>
        <translation>Erneut a&amp;usführen</translation>
    </message>
    <message>
        <source>&amp;Run this step</source>
        <translation>A&amp;usführen</translation>
    </message>
    <message>
        <source>Runs the selected step (Ctrl+R).</source>
        <translation>Führt den ausgewählten Schritt aus (Strg+R).</translation>
    </message>
    <message>
        <source>Every step of this phase is done.</source>
        <translation>Jeder Schritt dieser Phase ist erledigt.</translation>
    </message>
    <message>
        <source>Runs the steps of this phase that are not done, one after another (Ctrl+Shift+R).</source>
        <translation>Führt die noch nicht erledigten Schritte dieser Phase nacheinander aus (Strg+Umschalt+R).</translation>
    </message>
</context>
<context>
    <name>rehome::wizard::PhaseRail</name>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation>einen Blick wert</translation>
    </message>
    <message>
        <source>has a problem</source>
        <translation>hat ein Problem</translation>
    </message>
    <message>
        <source>not all checked</source>
        <translation>teils ungeprüft</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>Pages of the wizard</source>
        <translation>Seiten des Assistenten</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>page and its state</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>wählen</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>begonnen</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>vollständig</translation>
    </message>
    <message>
        <source>so far</source>
        <translation>bisher</translation>
    </message>
    <message>
        <source>%1 of work so far</source>
        <comment>a duration</comment>
        <translation>Bisher %1 Arbeit</translation>
    </message>
    <message>
        <source>migration open</source>
        <translation>Migration offen</translation>
    </message>
</context>
<context>
    <name>rehome::wizard::ProgressLine</name>
    <message>
        <source>%1 · %2</source>
        <comment>how far, and what is worked on now</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>rehome::wizard::ProgressPanel</name>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten …</translation>
    </message>
</context>
<context>
    <name>rehome::wizard::ProjectFacts</name>
    <message>
        <source>%1: %2</source>
        <comment>a fact&apos;s name and value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1:</source>
        <comment>a fact&apos;s name</comment>
        <translation>%1:</translation>
    </message>
</context>
<context>
    <name>rehome::wizard::ProjectFinder</name>
    <message>
        <source>Folder of the old project</source>
        <translation>Ordner des alten Projekts</translation>
    </message>
    <message>
        <source>The folder that holds manage.py; it can be dropped here</source>
        <translation>Der Ordner mit manage.py; er kann hierher gezogen werden</translation>
    </message>
    <message>
        <source>Found by itself</source>
        <translation>Wird von selbst gefunden</translation>
    </message>
    <message>
        <source>To be read, the project’s settings module is run with its own interpreter, because only Python reads it truly. Nothing is changed.</source>
        <translation>Zum Lesen wird das Einstellungsmodul des Projekts mit dessen eigenem Interpreter ausgeführt, denn nur Python liest es richtig. Nichts wird geändert.</translation>
    </message>
    <message>
        <source>Choose the folder in which `python manage.py` is run, or one above it.</source>
        <translation>Wählen Sie den Ordner, in dem `python manage.py` ausgeführt wird, oder einen darüber.</translation>
    </message>
    <message>
        <source>There is no such folder yet: %1.</source>
        <translation>Diesen Ordner gibt es noch nicht: %1.</translation>
    </message>
    <message>
        <source>A manage.py is there.</source>
        <translation>Dort ist eine manage.py.</translation>
    </message>
    <message>
        <source>Press Enter to look for a project in this folder and below it.</source>
        <translation>Drücken Sie die Eingabetaste, um in diesem Ordner und darunter nach einem Projekt zu suchen.</translation>
    </message>
    <message>
        <source>Looking at the project, which runs its settings module…</source>
        <translation>Das Projekt wird angesehen; dazu wird sein Einstellungsmodul ausgeführt …</translation>
    </message>
    <message numerus="yes">
        <source>There are %Ln projects in this folder: choose the one that moves.</source>
        <translation>
            <numerusform>In diesem Ordner ist %Ln Projekt: Wählen Sie das, das umzieht.</numerusform>
            <numerusform>In diesem Ordner sind %Ln Projekte: Wählen Sie das, das umzieht.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1
%2</source>
        <comment>what happened, what to do</comment>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>A manage.py was found.</source>
        <translation>Eine manage.py wurde gefunden.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Python %1 with Django %2</source>
        <translation>Python %1 mit Django %2</translation>
    </message>
    <message>
        <source>Found: %1, %2.</source>
        <translation>Gefunden: %1, %2.</translation>
    </message>
    <message>
        <source>It works: %1.</source>
        <translation>Er funktioniert: %1.</translation>
    </message>
    <message>
        <source>The settings were read.</source>
        <translation>Die Einstellungen wurden gelesen.</translation>
    </message>
    <message>
        <source>The project lies in %1; its settings were read.</source>
        <translation>Das Projekt liegt in %1; seine Einstellungen wurden gelesen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>alias and place of a database</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: not PostgreSQL (%2)</source>
        <translation>%1: nicht PostgreSQL (%2)</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Installed apps</source>
        <translation>Installierte Apps</translation>
    </message>
    <message>
        <source>Own apps</source>
        <translation>Eigene Apps</translation>
    </message>
    <message>
        <source>Databases</source>
        <translation>Datenbanken</translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more; the first phase lists them all.</source>
        <translation>
            <numerusform>Und %Ln weitere; die erste Phase führt alle auf.</numerusform>
            <numerusform>Und %Ln weitere; die erste Phase führt alle auf.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rehome::wizard::ProjectPage</name>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Stopped. Nothing was made.</source>
        <translation>Angehalten. Es wurde nichts angelegt.</translation>
    </message>
    <message>
        <source>Project and servers</source>
        <translation>Projekt und Server</translation>
    </message>
    <message>
        <source>What is moved, and where to. Nothing is written anywhere but the migration’s own folder.</source>
        <translation>Was umzieht und wohin. Nirgends wird etwas geschrieben außer in den eigenen Ordner der Migration.</translation>
    </message>
    <message>
        <source>What this migration does. The options of the steps can be changed until they run.</source>
        <translation>Was diese Migration tut. Die Optionen der Schritte lassen sich ändern, bis sie laufen.</translation>
    </message>
    <message>
        <source>The project is being looked at.</source>
        <translation>Das Projekt wird angesehen.</translation>
    </message>
    <message>
        <source>Still missing: the old project.</source>
        <translation>Es fehlt noch: das alte Projekt.</translation>
    </message>
    <message>
        <source>Still missing: an old database that answers.</source>
        <translation>Es fehlt noch: eine alte Datenbank, die antwortet.</translation>
    </message>
    <message>
        <source>Still to mend: %1.</source>
        <comment>names of fields</comment>
        <translation>Noch zu berichtigen: %1.</translation>
    </message>
    <message>
        <source>Reading the project and entering the old database…</source>
        <translation>Das Projekt wird gelesen und die alte Datenbank betreten …</translation>
    </message>
    <message>
        <source>Everything that is needed is known.</source>
        <translation>Alles Nötige ist bekannt.</translation>
    </message>
</context>
<context>
    <name>rehome::wizard::ProjectPlaces</name>
    <message>
        <source>Proposed from the migration’s name. It is made in the second phase.</source>
        <translation>Aus dem Namen der Migration vorgeschlagen. Er wird in der zweiten Phase angelegt.</translation>
    </message>
    <message>
        <source>It is made in the second phase.</source>
        <translation>Er wird in der zweiten Phase angelegt.</translation>
    </message>
    <message>
        <source>A PostgreSQL server that Rehome runs on this machine</source>
        <translation>Ein PostgreSQL-Server, den Rehome auf diesem Rechner betreibt</translation>
    </message>
    <message>
        <source>It is made in the migration’s folder, needs no Docker, and listens on this machine only.</source>
        <translation>Er wird im Ordner der Migration angelegt, braucht kein Docker und ist nur auf diesem Rechner erreichbar.</translation>
    </message>
    <message>
        <source>Folder of the new repository</source>
        <translation>Ordner des neuen Repositorys</translation>
    </message>
    <message>
        <source>Folder of the sample PDFs</source>
        <translation>Ordner der Beispiel-PDFs</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Folder of the migration</source>
        <translation>Ordner der Migration</translation>
    </message>
    <message>
        <source>Critical tables that are not named are found: the users, the migrations, and every table of the project’s own models.</source>
        <translation>Unverzichtbare Tabellen, die nicht genannt sind, werden gefunden: die Benutzer, die Migrationen und jede Tabelle der eigenen Modelle des Projekts.</translation>
    </message>
    <message>
        <source>the new repository’s folder</source>
        <translation>der Ordner des neuen Repositorys</translation>
    </message>
    <message>
        <source>the sample PDFs’ folder</source>
        <translation>der Ordner der Beispiel-PDFs</translation>
    </message>
    <message>
        <source>the migration’s folder</source>
        <translation>der Ordner der Migration</translation>
    </message>
    <message>
        <source>Proposed when the project is known.</source>
        <translation>Wird vorgeschlagen, sobald das Projekt bekannt ist.</translation>
    </message>
    <message>
        <source>The journal, the backups, the new database and the migration log go there: %1 are free.</source>
        <translation>Dorthin kommen das Journal, die Sicherungen, die neue Datenbank und das Migrationsprotokoll: %1 sind frei.</translation>
    </message>
    <message>
        <source>This and the migration’s folder lie in each other: choose another one.</source>
        <translation>Dieser Ordner und der Ordner der Migration liegen ineinander: Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>This lies in the git repository %1: choose a folder outside of it.</source>
        <translation>Dies liegt im Git-Repository %1: Wählen Sie einen Ordner außerhalb davon.</translation>
    </message>
    <message>
        <source>Without sample PDFs, the steps that need documents are skipped.</source>
        <translation>Ohne Beispiel-PDFs werden die Schritte übersprungen, die Dokumente brauchen.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>Counting the PDFs…</source>
        <translation>Die PDFs werden gezählt …</translation>
    </message>
    <message>
        <source>There is no PDF in this folder.</source>
        <translation>In diesem Ordner ist kein PDF.</translation>
    </message>
    <message numerus="yes">
        <source>Found near the project: %Ln PDF(s).</source>
        <translation>
            <numerusform>Beim Projekt gefunden: %Ln PDF.</numerusform>
            <numerusform>Beim Projekt gefunden: %Ln PDFs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln PDF(s) are there.</source>
        <translation>
            <numerusform>%Ln PDF ist da.</numerusform>
            <numerusform>%Ln PDFs sind da.</numerusform>
        </translation>
    </message>
    <message>
        <source>Found in the project.</source>
        <translation>Im Projekt gefunden.</translation>
    </message>
    <message>
        <source>The project’s own code has no command of this name: choose one from the list, unless it comes from a package.</source>
        <translation>Der eigene Code des Projekts hat keinen Befehl dieses Namens: Wählen Sie einen aus der Liste, es sei denn, er stammt aus einem Paket.</translation>
    </message>
</context>
<context>
    <name>rehome::wizard::ProjectSource</name>
    <message>
        <source>It is only read: every session on it refuses to write.</source>
        <translation>Sie wird nur gelesen: Jede Sitzung auf ihr verweigert das Schreiben.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Choose the project first</source>
        <translation>Wählen Sie zuerst das Projekt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>alias and place of a database</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: not PostgreSQL</source>
        <translation>%1: nicht PostgreSQL</translation>
    </message>
    <message>
        <source>Another database…</source>
        <translation>Andere Datenbank …</translation>
    </message>
    <message>
        <source>The settings’ password does not work: type the right one</source>
        <translation>Das Passwort der Einstellungen gilt nicht: Geben Sie das richtige ein</translation>
    </message>
</context>
<context>
    <name>rehome::wizard::ProjectSummary</name>
    <message>
        <source>Old system</source>
        <translation>Altes System</translation>
    </message>
    <message>
        <source>New system</source>
        <translation>Neues System</translation>
    </message>
    <message>
        <source>Migration</source>
        <translation>Migration</translation>
    </message>
    <message>
        <source>&amp;Open the migration’s folder</source>
        <translation>&amp;Ordner der Migration öffnen</translation>
    </message>
    <message>
        <source>Shows the folder in the desktop’s file manager.</source>
        <translation>Zeigt den Ordner in der Dateiverwaltung des Desktops.</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>Interpreter</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Its password</source>
        <translation>Ihr Passwort</translation>
    </message>
    <message>
        <source>From the keyring, ~/.pgpass, PGPASSWORD, or asked for</source>
        <translation>Aus dem Schlüsselbund, ~/.pgpass, PGPASSWORD oder auf Nachfrage</translation>
    </message>
    <message>
        <source>From the settings, DATABASES[&apos;%1&apos;]</source>
        <translation>Aus den Einstellungen, DATABASES[&apos;%1&apos;]</translation>
    </message>
    <message>
        <source>A PostgreSQL server that Rehome runs on this machine</source>
        <translation>Ein PostgreSQL-Server, den Rehome auf diesem Rechner betreibt</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Repository</translation>
    </message>
    <message>
        <source>Switch back</source>
        <translation>Zurückschalten</translation>
    </message>
    <message>
        <source>Done by hand</source>
        <translation>Von Hand erledigt</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Sample PDFs</source>
        <translation>Beispiel-PDFs</translation>
    </message>
    <message>
        <source>None: the steps that need documents are skipped</source>
        <translation>Keine: Die Schritte, die Dokumente brauchen, werden übersprungen</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
</context>
<context>
    <name>rehome::wizard::RecentsModel</name>
    <message numerus="yes">
        <source>Not begun, %Ln step(s)</source>
        <translation>
            <numerusform>Nicht begonnen, %Ln Schritt</numerusform>
            <numerusform>Nicht begonnen, %Ln Schritte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln step(s) done; it stopped at “%2”</source>
        <translation>
            <numerusform>%1 von %Ln Schritt erledigt; blieb bei „%2“ stehen</numerusform>
            <numerusform>%1 von %Ln Schritten erledigt; blieb bei „%2“ stehen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln step(s) done</source>
        <translation>
            <numerusform>Der einzige Schritt ist erledigt</numerusform>
            <numerusform>Alle %Ln Schritte erledigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln step(s) done</source>
        <translation>
            <numerusform>%1 von %Ln Schritt erledigt</numerusform>
            <numerusform>%1 von %Ln Schritten erledigt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>how far, folder</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>how far, when it was used last, folder</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name, how far</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>rehome::wizard::ReportPage</name>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
</context>
<context>
    <name>rehome::wizard::RunGuard</name>
    <message>
        <source>“%1” again</source>
        <translation>„%1“ noch einmal</translation>
    </message>
    <message>
        <source>The new server may hold a database named %1 from an earlier run, with everything that was written to it since. A new one takes its place; the old one is kept beside it under another name. To go on, type the name of the database.</source>
        <translation>Auf dem neuen Server kann von einem früheren Lauf eine Datenbank namens %1 liegen, mit allem, was seitdem in sie geschrieben wurde. Eine neue tritt an ihre Stelle; die alte bleibt daneben unter einem anderen Namen erhalten. Um fortzufahren, tippen Sie den Namen der Datenbank.</translation>
    </message>
    <message>
        <source>&amp;Replace the database</source>
        <translation>Datenbank &amp;ersetzen</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>Name of the database:</source>
        <translation>Name der Datenbank:</translation>
    </message>
    <message>
        <source>Before the first step that writes</source>
        <translation>Vor dem ersten Schritt, der schreibt</translation>
    </message>
    <message>
        <source>Until now the old system was read, and only the migration&apos;s own folder written to. From here on these steps write: %1. They write to these places and to no other:</source>
        <translation>Bis jetzt wurde das alte System gelesen und nur in den eigenen Ordner der Migration geschrieben. Von hier an schreiben diese Schritte: %1. Sie schreiben an diese Orte und an keinen anderen:</translation>
    </message>
    <message>
        <source>The new repository, in %1</source>
        <translation>Das neue Repository, in %1</translation>
    </message>
    <message>
        <source>The new database %1, on a server of its own in %2</source>
        <translation>Die neue Datenbank %1, auf einem eigenen Server in %2</translation>
    </message>
    <message>
        <source>The old project, %1, stays as it is.</source>
        <translation>Das alte Projekt, %1, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>The old database, %1, is only read.</source>
        <translation>Die alte Datenbank, %1, wird nur gelesen.</translation>
    </message>
    <message>
        <source>&amp;Write to these places</source>
        <translation>An diese Orte &amp;schreiben</translation>
    </message>
    <message>
        <source>&amp;Not yet</source>
        <translation>&amp;Noch nicht</translation>
    </message>
    <message>
        <source>The old database cannot be entered</source>
        <translation>Die alte Datenbank lässt sich nicht betreten</translation>
    </message>
    <message>
        <source>The steps read the old database.</source>
        <translation>Die Schritte lesen die alte Datenbank.</translation>
    </message>
    <message>
        <source>Skip “%1”</source>
        <translation>„%1“ überspringen</translation>
    </message>
    <message>
        <source>The step is left out, and what it would have shown stays unknown. Steps that build on it may not run. The reason goes into the migration log.</source>
        <translation>Der Schritt wird ausgelassen, und was er gezeigt hätte, bleibt unbekannt. Schritte, die auf ihm aufbauen, können dann vielleicht nicht laufen. Der Grund kommt ins Migrationsprotokoll.</translation>
    </message>
    <message>
        <source>&amp;Skip the step</source>
        <translation>Schritt über&amp;springen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Reason:</source>
        <translation>Grund:</translation>
    </message>
    <message>
        <source>Mark “%1” as done</source>
        <translation>„%1“ als erledigt markieren</translation>
    </message>
    <message>
        <source>For what you did by hand. The migration log will name you, and say that nothing was checked; the report counts it as not checked.</source>
        <translation>Für das, was Sie von Hand getan haben. Das Migrationsprotokoll wird Sie nennen und sagen, dass nichts geprüft wurde; der Bericht zählt es als nicht geprüft.</translation>
    </message>
    <message>
        <source>&amp;Mark as done</source>
        <translation>Als erledigt &amp;markieren</translation>
    </message>
    <message>
        <source>Who did it:</source>
        <translation>Wer es getan hat:</translation>
    </message>
    <message>
        <source>How:</source>
        <translation>Wie:</translation>
    </message>
    <message>
        <source>The steps run all the same; the password will be asked for again next time.</source>
        <translation>Die Schritte laufen trotzdem; beim nächsten Mal wird wieder nach dem Passwort gefragt.</translation>
    </message>
</context>
<context>
    <name>rehome::wizard::RunningPartsModel</name>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <comment>a duration</comment>
        <translation>bisher %1</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Noch</translation>
    </message>
</context>
<context>
    <name>rehome::wizard::RunningProgress</name>
    <message>
        <source>Working…</source>
        <translation>Läuft …</translation>
    </message>
    <message>
        <source>Working for %1…</source>
        <comment>a duration</comment>
        <translation>Läuft seit %1 …</translation>
    </message>
</context>
<context>
    <name>rehome::wizard::SampleJob</name>
    <message>
        <source>%1 belongs to somebody else.</source>
        <translation>%1 gehört jemand anderem.</translation>
    </message>
    <message>
        <source>Name another folder for the sample in the environment variable REHOME_SAMPLE.</source>
        <translation>Nennen Sie in der Umgebungsvariablen REHOME_SAMPLE einen anderen Ordner für das Beispiel.</translation>
    </message>
    <message>
        <source>“%1” is no absolute path.</source>
        <translation>„%1“ ist kein absoluter Pfad.</translation>
    </message>
    <message>
        <source>Write the whole path into the environment variable REHOME_SAMPLE.</source>
        <translation>Schreiben Sie den ganzen Pfad in die Umgebungsvariable REHOME_SAMPLE.</translation>
    </message>
    <message>
        <source>Making the sample in %1: two database servers and a project.</source>
        <translation>Das Beispiel wird in %1 angelegt: zwei Datenbankserver und ein Projekt.</translation>
    </message>
    <message>
        <source>Beginning a migration of it.</source>
        <translation>Eine Migration davon wird begonnen.</translation>
    </message>
</context>
<context>
    <name>rehome::wizard::SettingsDialog</name>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Everything, with the commands</source>
        <translation>Alles, mit den Befehlen</translation>
    </message>
    <message>
        <source>What the steps do</source>
        <translation>Was die Schritte tun</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Warnungen und Fehler</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>Nur Fehler</translation>
    </message>
    <message>
        <source>Folder for migrations</source>
        <translation>Ordner für Migrationen</translation>
    </message>
</context>
<context>
    <name>rehome::wizard::StartPage</name>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>&amp;New migration</source>
        <translation>&amp;Neue Migration</translation>
    </message>
    <message>
        <source>Choose a project and its database, and say where they move to.</source>
        <translation>Wählen Sie ein Projekt und seine Datenbank, und sagen Sie, wohin sie umziehen.</translation>
    </message>
    <message>
        <source>&amp;Open a migration…</source>
        <translation>Migrati&amp;on öffnen …</translation>
    </message>
    <message>
        <source>Go on with one that was begun: its folder is called NAME.rehome.</source>
        <translation>Eine begonnene fortsetzen: Ihr Ordner heißt NAME.rehome.</translation>
    </message>
    <message>
        <source>&amp;Try the sample</source>
        <translation>&amp;Beispiel ausprobieren</translation>
    </message>
    <message>
        <source>A real Django project with two databases and 36 PDFs, ready in under a minute.</source>
        <translation>Ein echtes Django-Projekt mit zwei Datenbanken und 36 PDFs, bereit in weniger als einer Minute.</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Remove from this list</source>
        <translation>Aus der Liste &amp;entfernen</translation>
    </message>
    <message>
        <source>Preparing the sample…</source>
        <translation>Das Beispiel wird vorbereitet …</translation>
    </message>
    <message>
        <source>Open a migration</source>
        <translation>Migration öffnen</translation>
    </message>
</context>
<context>
    <name>rehome::wizard::StepDetail</name>
    <message>
        <source>Leaves this step out. It asks for the reason, which goes into the migration log.</source>
        <translation>Lässt diesen Schritt aus. Vorher wird nach dem Grund gefragt; er kommt ins Migrationsprotokoll.</translation>
    </message>
    <message>
        <source>The result will be shown here when the step has ended.</source>
        <translation>Das Ergebnis steht hier, sobald der Schritt beendet ist.</translation>
    </message>
    <message>
        <source>This step begins as soon as the ones before it have ended.</source>
        <translation>Dieser Schritt beginnt, sobald die vor ihm beendet sind.</translation>
    </message>
    <message>
        <source>This step has not run yet. What it finds will be shown here.</source>
        <translation>Dieser Schritt ist noch nicht gelaufen. Was er findet, wird hier stehen.</translation>
    </message>
    <message>
        <source>The step failed before it had a result to show.</source>
        <translation>Der Schritt ist fehlgeschlagen, bevor er ein Ergebnis zu zeigen hatte.</translation>
    </message>
    <message>
        <source>The step was stopped before it had a result. Nothing half-made is left.</source>
        <translation>Der Schritt wurde angehalten, bevor er ein Ergebnis hatte. Nichts Halbfertiges ist zurückgeblieben.</translation>
    </message>
    <message>
        <source>The program ended in the middle of this step. What it had half-made is removed.</source>
        <translation>Das Programm endete mitten in diesem Schritt. Das Halbfertige ist entfernt.</translation>
    </message>
    <message>
        <source>This step was left out. It can still be run.</source>
        <translation>Dieser Schritt wurde ausgelassen. Er kann immer noch ausgeführt werden.</translation>
    </message>
    <message>
        <source>This step was done by hand: there is nothing measured to show. It can still be run.</source>
        <translation>Dieser Schritt wurde von Hand erledigt: Es gibt nichts Gemessenes zu zeigen. Er kann immer noch ausgeführt werden.</translation>
    </message>
    <message>
        <source>Reading the result…</source>
        <translation>Das Ergebnis wird gelesen …</translation>
    </message>
</context>
<context>
    <name>rehome::wizard::StepModel</name>
    <message>
        <source>%1 · %2</source>
        <comment>state and duration</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>step and its state</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>rehome::wizard::VerdictBanner</name>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>R&amp;etry</source>
        <translation>Er&amp;neut versuchen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy the verdict with its details</source>
        <translation>Das Urteil mit den Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Technical &amp;details</source>
        <translation>Te&amp;chnische Details</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>Technische Details</translation>
    </message>
    <message>
        <source>Skipped: %1</source>
        <translation>Übersprungen: %1</translation>
    </message>
    <message>
        <source>A step that this one builds on has been run again since: run this one again too.</source>
        <translation>Ein Schritt, auf dem dieser aufbaut, lief seitdem erneut: Führen Sie auch diesen erneut aus.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>state and sentence</comment>
        <translation>%1: %2</translation>
    </message>
</context>
</TS>
