import { z } from 'zod';
import { refuse } from '../door/command.ts';
import { ref } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { say } from './acts.ts';
import { chairCommand } from './chair.ts';

/** It goes on as it stood when it was suspended. */
export const resumeMeeting = chairCommand({
  name: 'resume-meeting',
  undo: { back: 'suspend-meeting' },
  whileSuspended: true,
  input: z.object({ meeting: ref('meeting') }),
  load: async () => ({}),
  decide({ suspended, session }, { meeting }) {
    return suspended ? [say('meeting.resumed', { meeting, session })] : refuse(no('meeting-not-suspended'));
  },
});
