/** How the peer connection is; `none` while there is none. */
export type Link = 'none' | 'connecting' | 'connected' | 'interrupted' | 'failed';
