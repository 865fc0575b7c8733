-- What is put to the Assembly beside drafts: amendments, parts of a draft, motions. Only documents have a symbol of their own.
alter table proposal
  add column form text not null default 'proposal' check (form in ('proposal', 'amendment', 'part', 'motion')),
  alter column symbol drop not null,
  add constraint proposal_symbol check (symbol is not null or form in ('part', 'motion'));
