/**
 * How the peer connection is; `none` while there is none. `unheard`: it stands, but the other page says that
 * it hears nothing of this one.
 */
export type Link = 'none' | 'connecting' | 'connected' | 'unheard' | 'interrupted' | 'failed';
