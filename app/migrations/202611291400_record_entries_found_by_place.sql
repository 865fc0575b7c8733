-- The log of a meeting, the record of a session and the story of an election are found without walking through the record. The numbers are
-- negated where the newest come first and few are wanted: no other index has that order, so none is walked through in the hope of early finds.
create index entry_meeting on entry ((data->>'meeting'), (-seq))
  where audience = 'public' and data->>'meeting' is not null;
create index entry_session on entry ((data->>'session'), (-seq))
  where audience = 'public' and data->>'session' is not null;
create index entry_seat on entry (split_part(subject, '/', 1), (-seq)) where subject like 'seat:%';
create index entry_election on entry ((data->>'election'), seq) where data->>'election' is not null;

-- What is done in a session, in a meeting or under an item is found without walking through what was done in all others.
create index proposal_session on proposal (session, last_seq);
create index proposal_item on proposal (item);
create index proposal_last_seq on proposal (last_seq);
create index vote_proposal on vote (proposal);
create index vote_meeting on vote (meeting);
create index election_session on election (session);
create index election_item on election (item);
create index ballot_meeting on ballot (meeting);
create index ballot_opened on ballot (election, opened_at);
create index contribution_statement_session on contribution_statement (session, iso3, seq);
