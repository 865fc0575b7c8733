import type { Redecide } from '../door/again.ts';
import { appealRuling } from './appeal-ruling.ts';
import { reopenProposal, resumeDebate } from './carried-out.ts';
import { makeMotion } from './make-motion.ts';
import { putMotion } from './put-motion.ts';
import { raisePointOfOrder } from './raise-point-of-order.ts';
import { ruleOnPoint } from './rule-on-point.ts';
import { speakOnMotion } from './speak-on-motion.ts';
import { withdrawMotion } from './withdraw-motion.ts';

export const motionsAgain: Redecide = {
  'motion.moved': ({ kind, meeting, state, about, onVoting, words }) =>
    kind === 'pointOfOrder'
      ? { command: raisePointOfOrder, input: { meeting, state, onVoting, words }, drawn: ['motion'] }
      : kind === 'appeal'
        ? { command: appealRuling, input: { meeting, state, words }, drawn: ['motion'] }
        : { command: makeMotion, input: { meeting, state, kind, about, words }, drawn: ['motion'] },
  'point.ruled': ({ meeting, motion, wellTaken, words }) => ({
    command: ruleOnPoint,
    input: { meeting, motion, wellTaken, words },
  }),
  'motion.spoken': ({ meeting, motion, state, side }) => ({
    command: speakOnMotion,
    input: { meeting, motion, state, side },
    drawnInEach: ['turn'],
  }),
  // Its title is in the words of the program of that time.
  'motion.put': ({ meeting, motion }) => ({
    command: putMotion,
    input: { meeting, motion },
    drawn: ['proposal'],
    except: ['title'],
  }),
  'motion.withdrawn': ({ meeting, motion }) => ({ command: withdrawMotion, input: { meeting, motion } }),
  'debate.resumed': ({ meeting }) => ({ command: resumeDebate, input: { meeting } }),
  'proposal.reopened': ({ meeting, motion }) => ({ command: reopenProposal, input: { meeting, motion } }),
};
