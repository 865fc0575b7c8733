-- The kind of decision that an agenda item usually leads to (docs/law.md, section 3.10). Null: none is usual, or nobody has said.
alter table agenda_item add column kind text;
