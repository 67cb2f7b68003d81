-- Drafts are acts of any procedure. Two procedures may have a command of the same name, so a draft says whose command it is.

alter table drafts add column procedure text;
update drafts set procedure = 'commission';
alter table drafts alter column procedure set not null;

-- The case that a drafted birth asks to begin the new case. The act is then given to that case, under the draft's key.
alter table drafts add column through_procedure text;
alter table drafts add column through_case_id uuid;
alter table drafts add check ((through_case_id is null) = (through_procedure is null));
alter table drafts add check (through_case_id is null or case_id is null);
