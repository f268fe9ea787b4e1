// Shows results while one types. Without this file the form leads to the page of results.
"use strict";
const PAUSE_MS = 150;
let waiting = 0;
let asked = 0;

async function show(form, field) {
  const place = form.querySelector("[data-found]");
  const turn = ++asked;
  const answer = await fetch(`${form.dataset.results}?q=${encodeURIComponent(field.value)}`);
  if (turn !== asked || !answer.ok) return;
  place.innerHTML = await answer.text();
  place.hidden = !field.value.trim();
}

for (const form of document.querySelectorAll("form[data-results]")) {
  const field = form.querySelector("input[type=search]");
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => show(form, field).catch(() => {}), PAUSE_MS);
  });
  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && form.querySelector(".suggestions")) {
      form.querySelector("[data-found]").hidden = true;
      field.focus();
    }
  });
}
