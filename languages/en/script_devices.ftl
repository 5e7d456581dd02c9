device-again = Then tap “Try again”.
device-denied = { $device ->
    [audio] Your browser does not allow the microphone yet.
    [video] Your browser does not allow the camera yet.
   *[both] Your browser does not allow camera and microphone yet.
  }
device-denied-ios = { $device ->
    [audio] Tap the page symbol next to the address, then “Website Settings”, and allow the microphone.
    [video] Tap the page symbol next to the address, then “Website Settings”, and allow the camera.
   *[both] Tap the page symbol next to the address, then “Website Settings”, and allow camera and microphone.
  }
device-denied-safari = { $device ->
    [audio] Click “Safari” in the menu at the top, then “Settings for This Website”, and allow the microphone.
    [video] Click “Safari” in the menu at the top, then “Settings for This Website”, and allow the camera.
   *[both] Click “Safari” in the menu at the top, then “Settings for This Website”, and allow camera and microphone.
  }
device-denied-firefox = { $device ->
    [audio] Tap the crossed-out symbol next to the address at the top and allow the microphone.
    [video] Tap the crossed-out symbol next to the address at the top and allow the camera.
   *[both] Tap the crossed-out symbol next to the address at the top and allow camera and microphone.
  }
device-denied-chromium = { $device ->
    [audio] Tap the page symbol to the left of the address at the top and allow the microphone.
    [video] Tap the page symbol to the left of the address at the top and allow the camera.
   *[both] Tap the page symbol to the left of the address at the top and allow camera and microphone.
  }
device-dismissed = { $device ->
    [audio] Your browser has no answer about the microphone yet.
    [video] Your browser has no answer about the camera yet.
   *[both] Your browser has no answer about camera and microphone yet.
  }
device-dismissed-help = Please tap “Try again” and then choose “Allow”.
device-blocked = { $device ->
    [audio] Your device blocks the microphone for the browser.
    [video] Your device blocks the camera for the browser.
   *[both] Your device blocks camera and microphone for the browser.
  }
device-blocked-help = { $device ->
    [audio] Open the settings of the device, there “Privacy”, and allow the browser the microphone.
    [video] Open the settings of the device, there “Privacy”, and allow the browser the camera.
   *[both] Open the settings of the device, there “Privacy”, and allow the browser camera and microphone.
  }
device-missing = { $device ->
    [audio] The microphone was not found.
    [video] The camera was not found.
   *[both] Camera and microphone were not found.
  }
device-missing-help = Please check that everything is plugged in and switched on.
device-busy = { $device ->
    [audio] The microphone is in use right now.
    [video] The camera is in use right now.
   *[both] Camera and microphone are in use right now.
  }
device-busy-help = Perhaps a phone call or another video program is running. Please end it.
device-lost = { $device ->
    [audio] The microphone is no longer there.
    [video] The camera is no longer there.
   *[both] Camera and microphone are no longer there.
  }
device-lost-help = Perhaps a cable has come loose.
device-switched = { $device ->
    [audio] Another microphone is used now.
    [video] Another camera is used now.
   *[both] Another camera and microphone are used now.
  }
device-switched-help = The device used before is no longer there, another one is running. Under “Devices” you can choose another.
device-replaced = { $device ->
    [audio] The chosen microphone is not there.
    [video] The chosen camera is not there.
   *[both] The chosen devices are not there.
  }
device-replaced-help = Another device is running. Under “Devices” you see which one.
device-interrupted = { $device ->
    [audio] The microphone is paused.
    [video] The camera is paused.
   *[both] Camera and microphone are paused.
  }
device-interrupted-help = Perhaps a phone call is coming in. After that it goes on by itself. If not: “Restart picture and sound”.
device-silent = Your microphone is silent.
device-silent-help = Perhaps a switch on the device, the cable or the headset is set to “off”. You can also choose another microphone.
device-unsupported = This browser cannot use a camera.
device-in-app = This page is open in another program.
device-in-app-help = Camera and microphone are blocked there.
device-elsewhere = Copy the link and open it in Chrome, Firefox or Safari.
device-elsewhere-ios = Copy the link and open it in Safari.
device-insecure = This page was opened without encryption.
device-insecure-help = That is why the browser gives it no camera. The address must begin with https://.
device-unknown = { $device ->
    [audio] The microphone is not ready.
    [video] The camera is not ready.
   *[both] Camera and microphone are not ready.
  }
device-unknown-help = Please tap “Try again”.
device-without = { $left ->
    [heard] You can go on all the same. You are then not seen, but heard.
    [seen] You can go on all the same. You are then not heard.
   *[nothing] You can go on all the same. You are then neither seen nor heard.
  }
self-off = Camera off
self-paused = Camera paused
self-denied = Camera blocked
self-missing = No camera
self-busy = Camera in use
self-none = No picture
self-asking = No picture yet
key-off = off
key-paused = paused
key-denied = blocked
key-missing = missing
key-busy = in use
key-none = not working
address-copied = Link copied
address-not-copied = Please copy the address at the top
screen-stays-dark = Please do not switch the screen off.
microphone-heard = We hear your microphone.
