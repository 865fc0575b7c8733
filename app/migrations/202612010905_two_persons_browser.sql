-- The mark of the browser that an act was proposed from, instead of its sign-in: two accounts that sign in with one browser have one mark.
alter table proposed_act drop column sign_in;
alter table proposed_act add column browser text;
