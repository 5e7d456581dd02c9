import { beginCall, prepareCall, showCallPage } from './call_page.ts';

/*
 * The doctor's page, `/practice/visits/ID`. Picture and sound begin when the server says that the patient is
 * admitted.
 */

const { id = '' } = document.querySelector<HTMLElement>('[data-call]')?.dataset ?? {};
const prepared = prepareCall(id);
showCallPage(prepared);
beginCall(prepared);
