/*
 * The life of a consultation (architecture.md, "Lifecycle"):
 *
 *   requested ─ accept ─▶ consent_pending ─ sign ─▶ consent_review ─ accept_consent ─▶ consented ─ schedule ─▶ scheduled ─ end_visit ─▶ completed
 *       │                       ▲   ▲                     │                               │                    │  │
 *    decline                    │   └── reject_consent ───┴───────────────────────────────┴────────────────────┘  ├ nobody_came ─▶ no_show
 *       ▼                                                                                                          └ cancel ─▶ cancelled
 *   declined        requested ─ merge ─▶ merged (into another case of the same person)
 *                   any open stage ─ withdraw ─▶ withdrawn, ─ lapse ─▶ cancelled        every end ─ erase ─▶ erased
 *
 * An appointment may be set from consent_pending on; then an accepted consent leads straight to scheduled.
 * A follow-up carries its consent over and starts in consented.
 */

const openStages = ['requested', 'consent_pending', 'consent_review', 'consented', 'scheduled'] as const;
const endStages = ['completed', 'no_show', 'cancelled', 'declined', 'withdrawn', 'merged'] as const;

/** The stages that a row can be in, in the order of a life; an erased consultation has no row. */
export const storedStages = [...openStages, ...endStages] as const;

export type OpenStage = (typeof openStages)[number];
type EndStage = (typeof endStages)[number];
export type StoredStage = (typeof storedStages)[number];
export type Stage = StoredStage | 'erased';

export interface LifecycleState {
  stage: Stage;
  hasAppointment: boolean;
}

export interface LifecycleEvent {
  type:
    | 'accept'
    | 'decline'
    /** It asks for what another case of the same person asks for already. */
    | 'merge'
    | 'sign'
    | 'accept_consent'
    | 'reject_consent'
    | 'schedule'
    | 'arrive'
    | 'admit'
    | 'end_visit'
    | 'nobody_came'
    | 'cancel'
    | 'withdraw'
    /** Open, but nothing has happened for longer than the retention (D3). */
    | 'lapse'
    | 'erase';
}

export type LifecycleRefusal =
  /** The consultation has ended; nothing revives it. */
  | 'ended'
  /** It has been erased. */
  | 'erased'
  /** Only what has ended may be erased. */
  | 'still_open'
  /** The step belongs to another stage. */
  | 'wrong_stage';

/** Where the event leads from this state, or why it leads nowhere. */
export function transition(
  state: LifecycleState,
  event: LifecycleEvent,
): { ok: true; state: LifecycleState } | { ok: false; refusal: LifecycleRefusal } {
  const stage = steps[event.type][state.stage];
  if (!stage) return { ok: false, refusal: refusal(state.stage, event) };
  const hasAppointment = event.type === 'schedule' || state.hasAppointment;
  // S3c: the appointment was set together with the acceptance and only waited for the consent.
  const reached = stage === 'consented' && hasAppointment ? 'scheduled' : stage;
  return { ok: true, state: { stage: reached, hasAppointment } };
}

/** Has it ended? Then only the erasure is left. */
export function isEnd(stage: Stage): boolean {
  return !(openStages as readonly Stage[]).includes(stage);
}

type Steps = { readonly [From in Stage]?: Stage };

const fromAnyOpen = (to: EndStage): Steps => Object.fromEntries(openStages.map((from) => [from, to]));

const steps: Record<LifecycleEvent['type'], Steps> = {
  accept: { requested: 'consent_pending' },
  decline: { requested: 'declined' },
  merge: { requested: 'merged' },
  sign: { consent_pending: 'consent_review' },
  accept_consent: { consent_review: 'consented' },
  reject_consent: {
    consent_review: 'consent_pending',
    consented: 'consent_pending',
    scheduled: 'consent_pending',
  },
  schedule: {
    consent_pending: 'consent_pending',
    consent_review: 'consent_review',
    consented: 'scheduled',
    scheduled: 'scheduled',
  },
  // The visit exists only where consent and appointment do (P12).
  arrive: { scheduled: 'scheduled' },
  admit: { scheduled: 'scheduled' },
  end_visit: { scheduled: 'completed' },
  nobody_came: { scheduled: 'no_show' },
  cancel: {
    consent_pending: 'cancelled',
    consent_review: 'cancelled',
    consented: 'cancelled',
    scheduled: 'cancelled',
  },
  withdraw: fromAnyOpen('withdrawn'),
  lapse: fromAnyOpen('cancelled'),
  erase: Object.fromEntries(endStages.map((from) => [from, 'erased'])),
};

function refusal(stage: Stage, event: LifecycleEvent): LifecycleRefusal {
  if (stage === 'erased') return 'erased';
  if (isEnd(stage)) return 'ended';
  return event.type === 'erase' ? 'still_open' : 'wrong_stage';
}
