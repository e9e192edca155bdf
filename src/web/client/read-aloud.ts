/**
 * Lets a line's button read words of the page aloud with the browser's own voices, each part in its language; pressed
 * while it reads, it stops. Where the browser has no speech the line stays hidden.
 */
export function readAloud(line: HTMLElement): void {
  const voice = globalThis.speechSynthesis;
  if (!voice) return;
  line.hidden = false;
  line.addEventListener('click', () => {
    if (voice.speaking) {
      voice.cancel();
      return;
    }
    for (const id of (line.dataset.readAloud ?? '').split(' ')) {
      const part = document.getElementById(id);
      if (!part) continue;
      const said = new SpeechSynthesisUtterance(part.textContent ?? '');
      said.lang = part.closest<HTMLElement>('[lang]')?.lang ?? '';
      voice.speak(said);
    }
  });
}
