import { expect, test } from 'vitest';
import { hook } from '../fixtures/browsers.ts';
import { onPhone, openWork } from '../fixtures/day.ts';
import { startDovecot } from '../fixtures/dovecot.ts';
import { requestMail, writeMail } from '../fixtures/patient_mails.ts';
import { startSmtp } from '../fixtures/smtp.ts';

/* A receptionist's day as it is clicked: mails, calls, the calendar, and a step too far. */

const addressed = (path: string) => `form[action$="${path}"] button[type="submit"]`;

test.each(['at a desk', 'on a phone'])(
  'from the first mail to the last call, %s',
  {
    timeout: 120_000,
  },
  async (where) => {
    const phone = where === 'on a phone';
    const [dovecot, smtp] = [await startDovecot(), await startSmtp()];
    const work = await openWork(
      { doctor: 'Dr. Anna Sommer', reception: 'Frau Empfang' },
      {
        IMAP_URL: dovecot.url,
        SMTP_URL: smtp.url,
        MAIL_FROM: 'praxis@praxis.example',
        UNDO_SECONDS: '60',
      },
    );
    const hand = await work.desk('reception', phone ? onPhone : undefined);
    const { page } = hand;
    const text = () => page.$eval('body', (body) => body.textContent ?? '');

    // A mail asks for an appointment: it is there by itself, and has its date after four clicks.
    await dovecot.deliver(requestMail({ messageId: 'anfrage@mail.example' }));
    await page.waitForSelector(hook('request-row'), { visible: true });
    hand.begin();
    await hand.go(`${hook('request-row')} a`);
    const erika = new URL(page.url()).pathname;
    await hand.click(`${hook('form-accept')} details:first-of-type > summary`);
    await hand.click(`${hook('form-accept')} ${hook('slot')}`);
    await hand.go(addressed('/accept'));
    expect(hand.told('from a new mail request to its date')).toBeLessThanOrEqual(4);

    // One click too early: taken back, and nothing has gone out but the receipt.
    await hand.go(hook('undo'));
    // The time that was chosen stands in the form again.
    await page.waitForSelector(hook('form-accept'));
    const chosen = await page.$eval(
      `${hook('form-accept')} [name="date"]`,
      (field) => (field as HTMLInputElement).value,
    );
    expect(chosen).not.toBe('');
    await hand.go(addressed('/accept'));
    expect(smtp.mails).toHaveLength(1);

    // The phone rings: a new request by the key, or from the overview, accepted with the next free time.
    if (phone) {
      await hand.go('.phone-bar a[href="/practice"]');
      await hand.go('main a[href="/practice/consultations/new"]');
    } else await hand.press('n');
    await page.waitForSelector('[name="firstName"]');
    hand.begin();
    await hand.type('[name="firstName"]', 'Anton');
    await hand.type('[name="lastName"]', 'Anrufer');
    await hand.date('[name="birthDate"]', '1951-03-04');
    await hand.type('[name="phone"]', '0208 5550188');
    await hand.go(addressed('/consultations/new'));
    await hand.click(`${hook('form-accept')} details:first-of-type > summary`);
    await hand.click(`${hook('form-accept')} ${hook('slot')}`);
    await hand.go(addressed('/accept'));
    hand.told('from a call to a date');

    // Somebody else calls: found by the year of birth and a piece of the name.
    if (phone) {
      await hand.go('.phone-bar a[href="/practice/search"]');
      hand.begin();
      await hand.type('[name="q"]', 'must');
      await page.waitForFunction(
        (all) => document.querySelectorAll(all).length === 1,
        {},
        hook('search-result'),
      );
      await hand.go(hook('search-result'));
    } else {
      await hand.press('/');
      hand.begin();
      await page.keyboard.type('must');
      await page.waitForFunction(
        (all) => document.querySelectorAll(all).length === 1,
        {},
        hook('search-result'),
      );
      await Promise.all([page.waitForNavigation(), hand.press('Enter')]);
    }
    expect(new URL(page.url()).pathname).toBe(erika);
    hand.told('from the search to the case');

    // Another time suits better: the calendar offers what is free, and the form says what is sent.
    await page.goto(`${work.origin}/practice/calendar?day=${chosen}`);
    hand.begin();
    const id = erika.split('/').at(-1);
    // On a phone the grid is a list.
    await hand.go(
      phone
        ? `.calendar-row[data-consultation="${id}"] ${hook('calendar-move-row')}`
        : `${hook('calendar-item')}[data-consultation="${id}"] ${hook('calendar-move')}`,
    );
    await hand.go(phone ? '.calendar-list .slot' : hook('calendar-free'));
    const moved = await page.$eval(
      `${hook('form-schedule')} [name="time"]`,
      (field) => (field as HTMLInputElement).value,
    );
    await hand.go(addressed('/schedule'));
    hand.told('from the calendar to another time');
    expect(await text()).toContain(moved);
    // That was the wrong one.
    await hand.go(hook('undo'));

    // A patient answers and wants to be called: the row is there by itself, and goes with a click.
    await hand.go('.practice-name');
    await dovecot.deliver(
      writeMail({
        subject: `AW: ${smtp.mails[0]?.subject}`,
        inReplyTo: 'anfrage@mail.example',
        text: 'Bitte rufen Sie mich zurück.',
      }),
    );
    await page.waitForSelector(hook('answer-row'), { visible: true });
    expect(await page.$eval(hook('answer-row'), (row) => row.textContent)).toContain(
      'Bitte rufen Sie mich zurück.',
    );
    await hand.go(`${hook('answer-read')} button`);
    await page.waitForSelector(hook('answer-row'), { hidden: true });
    await work.close();
    await Promise.all([dovecot.stop(), smtp.stop()]);
  },
);
