// Pages that ask for a passkey have this script and no other: it fills the form's answer in, then sends the form.
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) {
  const answer = form.elements.namedItem('answer');
  if (!(answer instanceof HTMLInputElement)) continue;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    say(form, undefined);
    if (!globalThis.PublicKeyCredential?.parseRequestOptionsFromJSON) return say(form, 'unable');
    ask(form).then(
      (given) => {
        if (given === undefined) return;
        answer.value = JSON.stringify(given);
        form.submit();
      },
      () => say(form, 'stopped'),
    );
  });
}

/** What the device answers; undefined where the page must be left first, to prove again who is there. */
async function ask(form: HTMLFormElement): Promise<unknown> {
  const response = await fetch(form.dataset.options ?? '', {
    method: 'POST',
    headers: { accept: 'application/json' },
  });
  const options = await response.json();
  if (typeof options.to === 'string') {
    location.assign(options.to);
    return undefined;
  }
  if (!response.ok) throw new Error(options.error);
  const credential =
    form.dataset.passkey === 'create'
      ? await navigator.credentials.create({
          publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
        })
      : await navigator.credentials.get({
          publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
        });
  return (credential as PublicKeyCredential).toJSON();
}

function say(form: HTMLFormElement, problem: 'unable' | 'stopped' | undefined): void {
  for (const each of form.querySelectorAll<HTMLElement>('[data-problem]'))
    each.hidden = each.dataset.problem !== problem;
}
