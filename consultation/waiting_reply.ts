/**
 * What a patient can tell the practice from the waiting room: a fixed list, so that no free text reaches the
 * server (D2).
 */
export const waitingReplies = ['back_soon', 'moment', 'back', 'phone'] as const;
export type WaitingReply = (typeof waitingReplies)[number];
