import { bindTextChoices } from './insert_text.ts';
import { followMails } from './mail_look.ts';
import { countUndo } from './undo_bar.ts';

/* The page of a case. Everything on it works without this. */

countUndo();
followMails();
bindTextChoices();
