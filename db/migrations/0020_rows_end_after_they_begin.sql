-- A dated row never ends before it begins. Tables with an exclusion constraint refused such a row by an error of the range type,
-- which no reader of the error could tell from a fault of ours; the others took it.
alter table people add constraint people_ends_after_beginning check (valid_to is null or valid_to >= valid_from);
alter table capabilities add constraint capabilities_ends_after_beginning check (valid_to is null or valid_to >= valid_from);
alter table experts add constraint experts_ends_after_beginning check (valid_to is null or valid_to >= valid_from);
alter table spending_norms add constraint spending_norms_ends_after_beginning check (valid_to is null or valid_to >= valid_from);
alter table withholding_rules add constraint withholding_rules_ends_after_beginning check (valid_to is null or valid_to >= valid_from);
alter table rule_sets add constraint rule_sets_ends_after_beginning check (valid_to is null or valid_to >= valid_from);
alter table proposal_types add constraint proposal_types_ends_after_beginning check (valid_to is null or valid_to >= valid_from);
