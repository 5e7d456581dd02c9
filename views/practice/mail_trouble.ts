import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { MailTrouble } from '../components/context.ts';
import { formatShortDate, formatTime } from '../components/formats.ts';
import { Notice } from '../components/notice.ts';
import { troubleReason } from './mail_trouble_words.ts';

/** While a mail server fails: what it means, why, and what to do. */
export function MailTroubleNotices({
  trouble,
  timeZone,
  link = true,
  mayConsent = false,
}: {
  trouble: readonly MailTrouble[];
  timeZone: string;
  /** Whether the reader may open the mails. */
  link?: boolean;
  /** Whether the reader may consent at the mail provider. */
  mayConsent?: boolean;
}): VNode {
  return html`${trouble.map((one) => MailTroubleNotice({ trouble: one, timeZone, link, mayConsent }))}`;
}

const titles = {
  outbox: 'Mails gehen zurzeit nicht hinaus',
  intake: 'Neue Mails kommen zurzeit nicht an',
};
const consequences = {
  outbox:
    'Die Mails warten und gehen von selbst hinaus, sobald es wieder geht. Was eilt, sagen Sie bitte am Telefon.',
  intake:
    'Anfragen und Einwilligungen per Mail stehen noch im Postfach. Sie erscheinen von selbst, sobald es wieder geht.',
};

interface NoticeProps {
  trouble: MailTrouble;
  timeZone: string;
  link: boolean;
  mayConsent: boolean;
}

/** What consenting anew may mend. */
const aboutConsent = /^(ENOCONSENT|ECONSENT|EOAUTHCLIENT|EOAUTHSCOPE|EOAUTHREQUEST|ETOKEN|EWRONGBOX)$/;

function MailTroubleNotice({ trouble, timeZone, link, mayConsent }: NoticeProps): VNode {
  const { name, since, code } = trouble;
  const { reason, remedy } = troubleReason(code, name);
  return html`<div class="trouble" data-testid="mail-trouble" data-job=${name} data-code=${code}>
    ${Notice({
      kind: 'error',
      title: titles[name],
      children: html`
        <p>${reason} Seit ${formatShortDate(since, timeZone)}, ${formatTime(since, timeZone)} Uhr.</p>
        <p>${consequences[name]}</p>
        <p>${remedy}${link && name === 'outbox' && html` <a href="/practice/mails">Wartende Mails ansehen</a>`}${
          mayConsent && aboutConsent.test(code) && html` <a href="/practice/start/consent">Zur Zustimmung</a>`
        }</p>
      `,
    })}
  </div>`;
}
