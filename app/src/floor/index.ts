import { askForFloor } from './ask-for-floor.ts';
import { askForReply } from './ask-for-reply.ts';
import { endOfInterposition, endSpeech } from './end-speech.ts';
import { giveFloor } from './give-floor.ts';
import { closeList, reopenList } from './speakers-list.ts';
import { withdrawFromList } from './withdraw-from-list.ts';

export { speechEnds } from './about-when.ts';
export { acceptGroup } from './accept-group.ts';
export type { FloorAct } from './acts.ts';
export { addSpeaker } from './add-speaker.ts';
export { type BeforeVoting, beforeVoting } from './before-voting.ts';
export { type ByHand, changesByHand } from './by-hand.ts';
export { exchangeSpeakers } from './exchange-speakers.ts';
export { type HasFloor, hasFloor } from './facts.ts';
export { groupName } from './group-name.ts';
export {
  endInterposition,
  giveFloorBeside,
  interposedKinds,
  interposes,
} from './interpose.ts';
export { kindName } from './kind-name.ts';
export { type LedgerLine, ledgerOf } from './ledger.ts';
export { knownGroups } from './list-facts.ts';
export { moveSpeaker } from './move-speaker.ts';
export { floorBar } from './now.ts';
export { announceList, orderSpeakers } from './order-speakers.ts';
export { TotalsTable } from './pages/ledger-totals.tsx';
export { OnBehalf } from './pages/on-behalf.tsx';
export { ReplyForm } from './pages/reply-form.tsx';
export { changeHref, SpeakersPart, timerOf } from './pages/speakers.tsx';
export { pauseSpeech, resumeSpeech } from './pause-speech.ts';
export { previewOrder } from './preview-order.ts';
export { putBackSpeaker } from './put-back-speaker.ts';
export { type FloorView, floorView, type GoneView, type SpeakerView } from './reads.ts';
export { regionTotals } from './region-totals.ts';
export { removeSpeaker } from './remove-speaker.ts';
export { policyName, whyName } from './said.ts';
export { placesOnLists, type SeatOnTheFloor, seatLeaves, seatOnTheFloor } from './seat-leaves.ts';
export { skipSpeaker } from './skip-speaker.ts';
export { setTimeLimit } from './speakers-list.ts';
export { askForFloor, askForReply, closeList, endOfInterposition, endSpeech, giveFloor, reopenList, withdrawFromList };
