-- A show of hands by which the Assembly decided: how many were in favour, against and abstaining, and how many were needed.
alter table credentials_report add column figures jsonb;
alter table credentials_objection add column figures jsonb;
