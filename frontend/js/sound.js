// The door is heard and felt as well: rising for welcome, level for already, falling for refused.
const TONES = { welcome: [[660, 0], [990, 0.09]], already: [[520, 0], [520, 0.14]], refused: [[300, 0], [190, 0.14]], kept: [[520, 0]], left: [[660, 0], [520, 0.09]], back: [[660, 0], [990, 0.09]] };
const SHAKES = { welcome: 60, already: [60, 60, 60], refused: [220, 80, 220], kept: 60, left: 60, back: 60 };

let room = null;

export function sound(outcome) {
  if (navigator.userActivation?.hasBeenActive ?? true) navigator.vibrate?.(SHAKES[outcome]); // else it is refused
  room ??= new AudioContext();
  if (room.state === "suspended") room.resume().catch(() => {});
  for (const [pitch, after] of TONES[outcome] ?? []) tone(pitch, room.currentTime + after);
}

function tone(pitch, at) {
  const voice = room.createOscillator();
  const volume = room.createGain();
  voice.frequency.value = pitch;
  volume.gain.setValueAtTime(0.25, at);
  volume.gain.exponentialRampToValueAtTime(0.001, at + 0.13);
  voice.connect(volume).connect(room.destination);
  voice.start(at);
  voice.stop(at + 0.14);
}
