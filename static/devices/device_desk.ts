import { onAct } from '../page/page.ts';
import { playTones, setToneOutput, testTones } from '../page/sound.ts';
import { bindDeviceChoices, unfoldChoices } from './device_choices.ts';
import { copyAddress, DeviceView } from './device_view.ts';
import type { LocalMedia } from './media.ts';

interface DeskOptions {
  /** This browser can lead the page's sound to a loudspeaker that was chosen. */
  canLead: boolean;
  /** The microphone has picked something up. */
  onHeard?: (() => void) | undefined;
}

/**
 * Own devices on a page: what is seen of them, the lists, the buttons. There before a conversation, and the
 * same during it, which adds what only it knows.
 */
export class DeviceDesk {
  readonly view: DeviceView;
  /** The loudspeaker that was chosen, perhaps before anybody was heard; empty is the system's own. */
  output = '';
  onOutput: (deviceId: string) => void = (deviceId) => void setToneOutput(deviceId);
  /** The lists are asked for, and are in no fold. */
  onChoices: () => void = () => {};
  /** Picture and sound are had anew; settled when they are. */
  onRestart: (devices: Promise<void>) => void = () => {};

  constructor(media: LocalMedia, { canLead, onHeard }: DeskOptions) {
    this.view = new DeviceView(media, onHeard);
    bindDeviceChoices(media, {
      possible: canLead,
      chooseOutput: (id) => {
        this.output = id;
        this.onOutput(id);
      },
    });
    onAct({
      'try-again': () => void media.askForDevices(),
      restart: () => this.onRestart(media.restart()),
      'choose-device': () => unfoldChoices() || this.onChoices(),
      'copy-address': (button) => void copyAddress(button.querySelector('span')),
      'play-tones': () => void playTones(testTones),
    });
  }
}

/** Whether players of this browser can be led to another loudspeaker. */
export function canLeadPlayers(): boolean {
  return 'setSinkId' in HTMLMediaElement.prototype;
}
