import { html } from 'htm/preact';
import type { ComponentChildren, VNode } from 'preact';
import type { PageContext } from '../components/context.ts';
import { inGerman, linkTo } from '../components/language.ts';
import { linkMark, marked, strongMark } from '../components/spoken.ts';
import { Contact } from './contact.ts';
import { type LegalProps, orMissing, TranslatedLegalPage } from './legal_page.ts';

/** `/privacy`: the information of Art. 13 GDPR, for this software as it really works (D1–D6, P12). */
export function PrivacyPage({ context, ...facts }: LegalProps): VNode {
  return TranslatedLegalPage({
    context,
    title: 'footer-privacy',
    say: (spoken) => privacyIn(spoken, facts),
  });
}

function privacyIn(
  context: PageContext,
  { retentionDays, backupDays, smsProvider }: Omit<LegalProps, 'context'>,
): ComponentChildren {
  const { practice, words } = context;
  const { t } = words;
  const value = (of: string) => ({ value: () => orMissing(of, words) });
  const strong = { strong: strongMark };
  return html`
    <p class="lead">${t('privacy-lead')}</p>
    <h2>${t('privacy-summary')}</h2>
    <ul>
      <li>${t('privacy-summary-direct')}</li>
      <li>${t('privacy-summary-record')}</li>
      <li>${t('privacy-summary-ads')}</li>
      <li>${t('privacy-summary-erase', { days: retentionDays })}</li>
    </ul>

    <h2>${t('privacy-who')}</h2>
    ${Contact({ context })}
    <p>${marked(words, 'privacy-responsible', value(practice.responsible))}</p>
    <p>${marked(words, 'privacy-officer', value(practice.dataProtectionOfficer))}</p>

    <h2>${t('privacy-what')}</h2>
    <h3>${t('privacy-request')}</h3>
    <p>${marked(words, 'privacy-request-text', { form: linkMark(linkTo(context, '/request')) })}</p>
    <h3>${t('privacy-check')}</h3>
    <p>${t('privacy-check-text')}</p>
    <h3>${t('privacy-agree')}</h3>
    <p>${t('privacy-agree-text')}</p>
    <h3>${t('privacy-visit')}</h3>
    <p>${t('privacy-visit-text')}</p>
    <h3>${t('privacy-guests')}</h3>
    <p>${t('privacy-guests-text')}</p>
    <h3>${t('privacy-talk')}</h3>
    <p>${t('privacy-talk-text')}</p>
    <h3>${t('privacy-pages')}</h3>
    <p>${t('privacy-pages-text')}</p>

    <h2>${t('privacy-device')}</h2>
    <p>${t('privacy-device-text')}</p>

    <h2>${t('privacy-basis')}</h2>
    <p>${t('privacy-basis-text')}</p>
    <p>${t('privacy-voluntary')}</p>

    <h2>${t('privacy-recipients')}</h2>
    <p>${t('privacy-recipients-text')}</p>
    <dl class="facts">
      <div><dt>${t('privacy-hosting')}</dt><dd>${orMissing(practice.hosting, words)}</dd></div>
      <div><dt>${t('privacy-mail')}</dt><dd>${orMissing(practice.mailProvider, words)}</dd></div>
      ${smsProvider && html`<div><dt>${t('privacy-sms')}</dt><dd ...${inGerman(words)}>${smsProvider}</dd></div>`}
    </dl>
    <p>${smsProvider ? t('privacy-messages-hold') : t('privacy-mails-hold')} ${t('privacy-abroad')}</p>

    <h2>${t('privacy-erasing')}</h2>
    <p>
      ${t('privacy-erasing-text', { days: retentionDays })}${' '}
      ${backupDays > 0 && html`${t('privacy-erasing-backups', { days: backupDays })}${' '}`}
      ${t('privacy-erasing-most')} ${t('privacy-erasing-mailbox')}
    </p>
    <p>${t('privacy-record')}</p>

    <h2>${t('privacy-protect')}</h2>
    <p>${t('privacy-protect-text')}</p>

    <h2>${t('privacy-rights')}</h2>
    <ul>
      <li>${marked(words, 'privacy-right-withdraw', strong)}</li>
      <li>${marked(words, 'privacy-right-access', strong)}</li>
      <li>${marked(words, 'privacy-right-correct', strong)}</li>
      <li>${marked(words, 'privacy-right-take', strong)}</li>
      <li>${marked(words, 'privacy-right-object', strong)}</li>
      <li>
        ${marked(words, 'privacy-right-complain', { ...strong, ...value(practice.complaintAuthority) })}
      </li>
    </ul>
    <p>${t('privacy-right-how')}</p>
  `;
}
