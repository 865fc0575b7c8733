import { z } from 'zod';
import { objection, refuse } from '../door/command.ts';
import { id } from '../door/input.ts';
import { chairCommand } from './chair.ts';
import { endOfSpeech } from './end-speech.ts';

export const closeMeeting = chairCommand({
  name: 'close-meeting',
  input: z.object({ meeting: id }),
  decide(facts, { meeting }, now) {
    if (facts.voteInProgress)
      return refuse(
        objection(
          'vote-in-progress',
          'A vote is in progress. Close it and announce the result first.',
          'Rules of Procedure of the Assembly, conduct during voting',
        ),
      );
    if (facts.ballotInProgress)
      return refuse(objection('ballot-in-progress', 'A ballot is in progress. Announce its result or annul it first.'));
    return [
      ...endOfSpeech(facts, now),
      {
        act: 'meeting.closed',
        subject: `meeting:${meeting}`,
        audience: 'public',
        cites: [],
        data: { meeting, session: facts.session },
      },
    ];
  },
});
