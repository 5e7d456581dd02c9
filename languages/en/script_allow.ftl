allow-chrome = Click the symbol with the two sliders to the left of the address.
allow-chrome-then = { $device ->
    [audio] Switch the microphone on.
    [video] Switch the camera on.
   *[both] Switch camera and microphone on.
  }
allow-android = Tap the symbol with the two sliders to the left of the address.
allow-android-then = { $device ->
    [audio] Tap “Permissions” and switch the microphone on.
    [video] Tap “Permissions” and switch the camera on.
   *[both] Tap “Permissions” and switch camera and microphone on.
  }
allow-edge = Click the lock to the left of the address.
allow-edge-then = { $device ->
    [audio] Choose “Permissions for this site” and “Allow” for the microphone.
    [video] Choose “Permissions for this site” and “Allow” for the camera.
   *[both] Choose “Permissions for this site” and “Allow” for camera and microphone.
  }
allow-firefox = { $device ->
    [audio] Click the crossed-out microphone to the left of the address.
   *[video] Click the crossed-out camera to the left of the address.
  }
allow-firefox-then = Take the block away with the small cross.
allow-safari = Click “Safari” at the very top and then “Settings for This Website”.
allow-iphone = Tap the page symbol next to the address and then “Website Settings”.
allow-apple-then = { $device ->
    [audio] Choose “Allow” for the microphone.
    [video] Choose “Allow” for the camera.
   *[both] Choose “Allow” for camera and microphone.
  }
allow-samsung = Tap the lock to the left of the address.
allow-samsung-then = { $device ->
    [audio] Tap “Permissions” and allow the microphone.
    [video] Tap “Permissions” and allow the camera.
   *[both] Tap “Permissions” and allow camera and microphone.
  }
