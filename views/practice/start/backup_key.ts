import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { PageContext } from '../../components/context.ts';
import { ActionForm, HiddenField, SubmitButton, TextField } from '../../components/form.ts';
import { PrintLayout } from '../../components/layout.ts';
import { startPath } from './frame.ts';

/** The key that opens the backups, on a sheet to print: it is shown this once, and nobody keeps it. */
export function BackupKeyPage(props: {
  context: PageContext;
  /** `AGE-SECRET-KEY-1…` */
  identity: string;
  qr: { size: number; path: string };
  /** The public half and the folder, sealed, for the form. */
  made: string;
}): VNode {
  const { context, identity, qr, made } = props;
  return PrintLayout({
    context,
    title: 'Schlüssel der Sicherung',
    script: 'forms',
    children: html`
      <h1>Schlüssel der Sicherung</h1>
      <p>
        Damit öffnen sich die Sicherungen dieser Praxis. Der Server kennt diesen Schlüssel nicht und kann ihn nicht noch
        einmal zeigen. Heben Sie das Blatt im Tresor auf, nicht beim Server und nicht bei den Sicherungen.
      </p>
      <svg class="qr-secret" viewBox=${`0 0 ${qr.size} ${qr.size}`} role="img" aria-label="Derselbe Schlüssel als QR-Code">
        <rect width=${qr.size} height=${qr.size} /><path d=${qr.path} />
      </svg>
      <p><code class="backup-key" data-testid="backup-key">${groupsOf(identity).map((part) => html`<span>${part}</span>`)}</code></p>
      <p class="quiet">
        Für ${context.publicOrigin.replace(/^https?:\/\//, '')}. In eine Datei abgetippt, ohne Lücken, öffnet er mit „sprechzimmer restore SICHERUNG
        --identity-file DATEI“ die Sicherung. Dazu gehört die Kopie von secret.key.
      </p>
      <div class="no-print backup-proof">
        <p><strong>Sie sehen diesen Schlüssel nur jetzt.</strong> Drucken Sie das Blatt oder schreiben Sie es ab.</p>
        <p class="actions"><button class="button button-secondary" type="button" data-print>Drucken</button></p>
        ${PaperProof({
          made,
          label: 'Die letzten sechs Zeichen, vom Blatt abgelesen',
          hint: 'Erst danach wird die Sicherung eingeschaltet.',
          submit: 'Liegt im Tresor, Sicherung einschalten',
        })}
        <p><a href=${startPath('backup')}>Zurück, ohne diesen Schlüssel</a></p>
      </div>
    `,
  });
}

/** What every such key begins with, and then sixes: the last one is asked for. */
function groupsOf(identity: string): string[] {
  const [, head = '', rest = ''] = /^(AGE-SECRET-KEY-1)(.*)$/.exec(identity) ?? [];
  return [head, ...rest.split(/(?=(?:.{6})+$)/)];
}

interface PaperProofProps {
  /** The key that was made, sealed. */
  made: string;
  label: string;
  hint?: string;
  error?: string | undefined;
  submit: string;
}

/** Whoever has read from the paper has it: only then the backup begins. */
export function PaperProof({ made, submit, ...field }: PaperProofProps): VNode {
  return ActionForm({
    action: startPath('backup'),
    testid: 'start-backup-proof',
    children: html`
      ${HiddenField({ name: 'made', value: made })} ${HiddenField({ name: 'do', value: 'keep' })}
      ${TextField({
        ...field,
        name: 'tail',
        required: true,
        width: 'short',
        autocomplete: 'off',
        autocapitalize: 'characters',
        spellcheck: false,
      })}
      <div class="actions">${SubmitButton({ label: submit })}</div>
    `,
  });
}
