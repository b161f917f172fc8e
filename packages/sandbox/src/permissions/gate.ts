import { ApiError } from '../account/errors';
import { HalfDone } from '../account/half-done';
import type { StoredResource } from '../account/store';
import type { AuditTrail } from '../audit/trail';
import type { Asked, AskedCall, Authority } from './authority';

/** Asks who may before anything is done, and has it written down. */
export interface Gate {
  /**
   * Does what is asked where its calls are allowed.
   *
   * @throws ApiError where a call is refused before anything was done, HalfDone afterwards.
   */
  readonly pass: <T extends StoredResource | undefined>(asked: Asked, act: () => T) => T;
}

/** A call that is about no object. */
const NOTHING: Asked = {
  ...{ operation: 'read', type: '', isData: false, id: '', region: '', values: {}, before: {} },
};

/** Nobody is asked and nothing is written down. */
export const OPEN_GATE: Gate = { pass: (_, act) => act() };

export class GuardedGate implements Gate {
  constructor(
    private readonly authority: Authority,
    private readonly trail: AuditTrail,
  ) {}

  /** @throws ApiError where the caller does not get in. */
  enter(): void {
    const { entry } = this.authority;
    if (entry === undefined) return;
    const { call, caller, parameters } = entry;
    const { refusal } = call;
    const made = { call, caller, parameters, asked: NOTHING, ...(refusal && { refusal }) };
    this.trail.recorder()(made);
    if (refusal === undefined) return;
    this.trail.deliver();
    throw new ApiError(refusal.code, refusal.message);
  }

  pass<T extends StoredResource | undefined>(asked: Asked, act: () => T): T {
    const calls = this.authority.callsOf(asked);
    if (calls === undefined) {
      if (this.authority.isEnforced) throw unknownCalls(asked.type);
      return act();
    }
    const first = calls.filter(({ comesAfter }) => !comesAfter);
    this.refuse(first, asked);
    // What stops the recording is recorded still, and what starts it is not.
    const record = this.trail.recorder();
    const done = this.act(act, (refusal) => {
      const [call] = first.filter(({ isSure }) => isSure);
      if (call !== undefined) record({ call, asked, refusal });
    });
    if (asked.operation !== 'read') this.authority.changed(asked.type, asked.id, done);
    const there = done === undefined ? asked : { ...asked, id: done.id };
    for (const call of first) if (call.isSure) record({ call, asked: there });
    const later = calls.filter(({ comesAfter }) => comesAfter);
    try {
      this.refuse(later, there);
    } catch (error) {
      if (!(error instanceof ApiError) || asked.operation === 'read') throw error;
      throw new HalfDone(done, error);
    }
    for (const call of later) if (call.isSure) record({ call, asked: there });
    return done;
  }

  /** The first call that is refused is the last one that is made. */
  private refuse(calls: readonly AskedCall[], asked: Asked): void {
    const refused = calls.find(({ refusal }) => refusal !== undefined);
    if (refused?.refusal === undefined) return;
    const { refusal } = refused;
    this.trail.recorder()({ call: refused, asked, refusal });
    throw new ApiError(refusal.code, refusal.message);
  }

  /** The account itself may refuse, which is recorded with its code. */
  private act<T extends StoredResource | undefined>(
    act: () => T,
    record: (refused: ApiError) => void,
  ): T {
    try {
      return act();
    } catch (error) {
      if (error instanceof ApiError && !(error instanceof HalfDone)) record(error);
      throw error;
    }
  }
}

function unknownCalls(type: string): ApiError {
  return new ApiError(
    'NotKnown',
    `which calls ${type} makes is not known, so nobody can say who may. Deploy it without --as, or leave it out.`,
  );
}
