// Saves what one writes while one types. Without this file a button does.
"use strict";
const QUIET_MS = 2000;

async function keep(form, said) {
  const typed = new FormData(form);
  typed.set("do", "save");
  const answer = await fetch(form.action, {
    method: "POST",
    headers: { Accept: "application/json" },
    body: typed,
  });
  const saved = await answer.json();
  form.action = saved.address; // the next time it is the same draft
  said.textContent = saved.said;
}

for (const form of document.querySelectorAll("form[data-draft]")) {
  const said = form.querySelector("[data-said]");
  let waiting = 0;
  let last = Promise.resolve();
  let saving = 0;
  const save = () => {
    saving += 1;
    last = last
      .then(() => keep(form, said))
      .catch(() => {
        said.textContent = "Not saved. It will be tried again as you type.";
      })
      .finally(() => {
        saving -= 1;
      });
  };
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(save, QUIET_MS);
  });
  form.addEventListener("submit", (event) => {
    clearTimeout(waiting);
    if (!saving) return;
    event.preventDefault(); // what is on its way would be kept as a second draft
    last.then(() => form.requestSubmit(event.submitter));
  });
}
