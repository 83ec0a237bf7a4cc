// Looks whether the files of the dossier are others than those that the page was drawn from, and
// asks for the page again once they are.
const FILES = "_standpoint/files"; // pages are one level deep, so this is the same from each
const EVERY = 1000; // milliseconds between two looks, so that a save is on the screen within two
const looks = { digest: undefined, ask: () => {} };

export default function poll({ data: [digest], setTriggerValue }) {
  const isFirst = looks.digest === undefined;
  Object.assign(looks, { digest, ask: (found) => setTriggerValue("saved", found) });
  if (isFirst) look();
}

async function look() {
  const found = await fetch(FILES).then(digestOf, () => looks.digest);
  // What is being drawn may be what was saved; to ask again would end that before it is done.
  if (found !== looks.digest && isIdle()) looks.ask(found);
  setTimeout(look, EVERY);
}

const digestOf = (answer) => (answer.ok ? answer.text() : looks.digest);

function isIdle() {
  const app = document.querySelector('[data-testid="stApp"]');
  return app?.dataset.testScriptState === "notRunning";
}
