-- The benchmark database "shop": 3 tables and, at scale 1, 5.15 million rows, 1.2 GB with indexes. By hand:
--   createdb shop && psql -X -q -d shop -v documents=150000 -v lines=5000000 -f shop.sql
-- The same variables give the same rows every time.
\if :{?documents} \else \set documents 150000
\endif
\if :{?lines} \else \set lines 5000000
\endif
select setseed(0.25) \g /dev/null
create table document(id bigserial primary key, uploaded_at timestamptz not null, filename varchar(200) not null, sha256 char(64) not null, pages int, body text, meta jsonb);
create table account(id serial primary key, name text unique, owner_id int);
create table txn(id bigserial primary key, document_id bigint not null, account_id int not null, booked date not null, amount numeric(12,2) not null, currency char(3) not null, description text not null, category varchar(40), confidence double precision, created timestamptz default now());
insert into account select g, 'acct '||g, g%100 from generate_series(1,1000) g;
insert into document select g, timestamptz '2020-01-01'+ g*interval '1 minute', 'statement_'||g||'.pdf', md5(g::text)||md5((g+1)::text), g%30+1, repeat(md5(g::text)||' lorem ipsum dolor '||md5((g*7)::text)||E'\n', 20), jsonb_build_object('bank','b'||g%17,'lines',g%90,'ok',g%3=0) from generate_series(1,:documents) g;
insert into txn select g, g%:documents+1, g%1000+1, date '2020-01-01'+(g%2000)::int, (g%100000)/100.0-300, 'EUR', 'PAYMENT '||md5(g::text)||' REF '||g, 'cat'||g%40, random(), timestamptz '2020-01-01'+ g*interval '1 second' from generate_series(1,:lines) g;
select setval('document_id_seq', :documents), setval('account_id_seq', 1000), setval('txn_id_seq', :lines) \g /dev/null
alter table txn add foreign key(document_id) references document(id), add foreign key (account_id) references account(id);
create index on txn(document_id);
create index on txn(account_id);
create index on txn(booked);
create index on txn(category);
create index on document(sha256);
create index on document using gin(meta);
vacuum analyze;
