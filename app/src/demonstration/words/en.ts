export const english = {
  'demonstration.play': 'The demonstration',
  'demonstration.play.before':
    'Demonstration: simulated delegations can hold this meeting, with a simulated President and Secretariat where nobody has taken the role.',
  'demonstration.play.human': 'Demonstration: simulated delegations are playing.',
  'demonstration.play.quick': 'Demonstration: simulated delegations are playing this meeting to its end.',
  'demonstration.play.paused': 'Demonstration: the simulated delegations have paused.',
  'demonstration.play.by-hand':
    'Demonstration: people hold this meeting. While nobody is signed in as the President, simulated delegations can play it on.',
  'demonstration.do.play-on': 'Let them play it on',
  'demonstration.speech.simulated':
    '[The] {state}, whose seat somebody has taken, has the floor. The simulated President ends the speech after its time.',
  'demonstration.speech.president':
    '[The] {state}, whose seat somebody has taken, has the floor. The President ends the speech.',
  'demonstration.play.ended': 'Demonstration: this meeting has ended.',
  'demonstration.waits.president': 'The meeting waits for the President, whose role somebody has taken.',
  'demonstration.waits.secretariat': 'The meeting waits for the Secretariat, whose role somebody has taken.',
  'demonstration.waits.delegations': 'The meeting waits until enough delegations are there.',
  'demonstration.waits.help':
    'The meeting cannot go on by itself. Sign in as the President, and the console shows what may be done.',
  'demonstration.waits-long.president':
    'Nothing has been done in that role for a while. If you go on without, the President is simulated again, until whoever has the role acts.',
  'demonstration.waits-long.secretariat':
    'Nothing has been done in that role for a while. If you go on without, the Secretariat is simulated again, until whoever has the role acts.',
  'demonstration.without.president': 'The President is simulated, until whoever has taken the role acts.',
  'demonstration.without.secretariat': 'The Secretariat is simulated, until whoever has taken the role acts.',
  'demonstration.stays-open': 'The vote stays open, so that you can take a seat and vote.',
  'demonstration.no-other': 'Another one can be scheduled on the desk of the Secretariat.',
  'demonstration.goes-on-in': 'The play goes on in',
  'demonstration.no-other.taken':
    'Another one cannot begin: the Secretariat schedules it, whose role somebody has taken. Whoever has that role can schedule one on the desk, or sign out.',
  'demonstration.show-me.now': 'Simulated delegations are holding one now',
  'demonstration.show-me.see': 'See it',
  'demonstration.do.begin': 'Begin the demonstration meeting',
  'demonstration.do.pause': 'Pause',
  'demonstration.do.go-on': 'Go on',
  'demonstration.do.to-end': 'To the end',
  'demonstration.do.without-president': 'Go on without the President',
  'demonstration.do.without-secretariat': 'Go on without the Secretariat',
  'demonstration.do.again': 'Begin again',
  'demonstration.take-seat': 'Take any seat',
  'demonstration.show-me': 'Just looking',
  'demonstration.show-me.what':
    'Simulated delegations hold a meeting before your eyes: they come in, debate, adopt a text by consensus, vote, and elect judges. It takes about four minutes. Take any seat at any moment: from then on you act for it.',
  'demonstration.show-me.line': 'Simulated delegations hold one: about four minutes',
  'demonstration.show-me.do': 'Show me a meeting',
} as const;

type English = typeof english;

declare module '../../words/messages.ts' {
  interface Catalogue extends English {}
}
