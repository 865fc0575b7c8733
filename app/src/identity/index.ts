import { assignOffice } from './assign-office.ts';
import { endOffice } from './end-office.ts';
import { endSignIns } from './end-sign-ins.ts';

export { type AccountFacts, accountFacts, accountId, nameKept, noSuchAccount } from './account-facts.ts';
export { accountOpened, endCapacity, setDesignation } from './capacities.ts';
export { groupsOf } from './codes.ts';
export { countDemonstrationAccounts, demonstrationAccounts } from './demonstration.ts';
export {
  changedDetails,
  type Details,
  detailChanges,
  detailFields,
  detailsCommitment,
  detailsKept,
  detailsOf,
  noDetails,
  sameDetails,
  unrecordedDetails,
} from './details.ts';
export { FailedTries } from './failed-tries.ts';
export { type FocalPointOf, focalPointFor, focalPointsAt, heldFocalPoint } from './focal-points.ts';
export { closedAt, forgetPerson } from './forget-person.ts';
export { tooManyTries } from './link-answers.tsx';
export { accountList } from './list-accounts.ts';
export { type DrawnLink, drawnLink, makeSignInLink, recordSignInLink } from './make-sign-in-link.ts';
export { drawSalt, nameCommitment } from './named.ts';
export { capacitiesNoLaterThan, signInsNoLaterThan } from './no-later-than.ts';
export { endAllSignIns, type OpenWays, openWays, waysChangedSince } from './open-sign-ins.ts';
export {
  type Accredited,
  accreditedAt,
  accreditedSeats,
  formerlyAccredited,
  type PersonsAlike,
  personsAlike,
  seatOf,
  seatsEverHeld,
} from './persons-of-seats.ts';
export {
  type Approved,
  approveProposal,
  changeProposal,
  keepProposals,
  type Proposal,
  type Proposed,
  type ProposedBy,
  proposalsOf,
  proposalsOfIds,
  proposalsWaiting,
  sendBackProposals,
  withdrawProposal,
} from './proposals.ts';
export { capacities, demonstrationAccountIds } from './relations.ts';
export { rolesHeld } from './roles.ts';
export { isSecretariat, SecretariatOnly } from './secretariat-only.tsx';
export { addressOfThing, drawSecret, hashOf, isOurs, linkOfLot, signInKey, thingAt } from './secrets.ts';
export { lockAccount, openSignIns, someoneSignedIn, withinSignIns } from './sign-in.ts';
export { linkState, withdrawLink } from './sign-in-link.ts';
export { demonstrationOffer, keptElsewhere } from './slots.ts';
export { verifyDetails } from './verify-details.ts';
export { verifyNames } from './verify-names.ts';
export { type KeyGiven, verifyWaysIn } from './verify-ways-in.ts';
export { actsForSeat, officeName, seatAt } from './viewer.ts';
export { type Away, awayBefore } from './visits.ts';
export { assignOffice, endOffice, endSignIns };
