-- One paper may be in the files of several commissions, in each under the kinds of the acts that named it there. Written with those
-- acts. No foreign keys: master data must never stop a projection. Who verifies compares these rows with the facts.
create table case_documents (
  case_id uuid not null,
  document_id uuid not null,
  kind text not null check (kind <> ''),
  primary key (case_id, document_id, kind)
);
-- In which files a paper is: asked whenever one is opened or named.
create index case_documents_document on case_documents (document_id);

insert into case_documents select case_id, id, coalesce(kind, 'other') from documents where case_id is not null;

create trigger case_documents_append_only before update or delete or truncate on case_documents
  for each statement execute function refuse_change();

-- A document itself no longer changes once it is recorded.
drop trigger documents_only_filed on documents;
drop function document_only_filed();
drop index documents_case;
alter table documents drop column case_id, drop column kind;
create trigger documents_only_recorded before update on documents for each statement execute function refuse_change();
