captions-who = Captions, written by your device. They make mistakes.
captions-state = { $state ->
    [cannot] This browser cannot do that on the device itself. We do not give your conversation to an outside service. Ask the other person to type important words.
    [to_load] Your browser has to load a language from its maker once. Your conversation stays on the device.
    [loading] The language is being loaded …
   *[stopped] Captions do not work at the moment. Ask the other person to type important words.
  }
captions-key = { $state ->
    [to_load] Load
   *[off] Switch off
  }
