import { HTTPException } from 'hono/http-exception';
import type { Objection } from '../door/objection.ts';
import { told } from '../door/refusals.ts';

/** Thrown by a route's declaration for a reader it does not admit; the error pages make the answer of it. */
export class NotAdmitted extends HTTPException {
  override readonly status: 401 | 403;
  readonly objection: Objection;

  constructor(status: 401 | 403, objection: Objection) {
    super(status, { message: objection.code });
    this.status = status;
    this.objection = objection;
    told([objection]);
  }
}
