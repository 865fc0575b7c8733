-- The parameters under which the papers of a ballot went out: by these its result is worked out (ADR 0020). Null for ballots
-- that were opened before this was kept.
alter table ballot add column parameters jsonb;
