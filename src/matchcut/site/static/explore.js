// Lets one pan and zoom a picture. Without this file it stands whole, and scrolls.
"use strict";
const STEP = 1.25;
const MOST = 6;

function prepare(stage) {
  const picture = stage.querySelector("svg");
  const whole = picture.viewBox.baseVal;
  let zoom = 1;

  // What lies under the pointer, or in the middle, stays there.
  function to(wanted, x = stage.clientWidth / 2, y = stage.clientHeight / 2) {
    const before = picture.getBoundingClientRect();
    const frame = stage.getBoundingClientRect();
    const across = (frame.left + x - before.left) / before.width;
    const down = (frame.top + y - before.top) / before.height;
    zoom = Math.min(MOST, Math.max(1 / MOST, wanted));
    picture.style.width = zoom === 1 ? "" : `${whole.width * zoom}px`;
    picture.style.minWidth = zoom === 1 ? "" : "0";
    const after = picture.getBoundingClientRect();
    stage.scrollLeft += after.left + across * after.width - frame.left - x;
    stage.scrollTop += after.top + down * after.height - frame.top - y;
  }

  const now = () => picture.getBoundingClientRect().width / whole.width;
  const keys = {
    "+": () => to(now() * STEP),
    "=": () => to(now() * STEP),
    "-": () => to(now() / STEP),
    "−": () => to(now() / STEP),
    0: () => to(1),
  };
  const buttons = document.createElement("div");
  buttons.className = "zoom";
  for (const [key, words] of [["+", "Zoom in"], ["−", "Zoom out"], ["0", "As at first"]]) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = key;
    button.title = button.ariaLabel = `${words} (${key})`;
    button.addEventListener("click", keys[key]);
    buttons.append(button);
  }
  stage.before(buttons);

  stage.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });
  stage.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const frame = stage.getBoundingClientRect();
      to(now() * STEP ** -Math.sign(event.deltaY), event.clientX - frame.left, event.clientY - frame.top);
    },
    { passive: false },
  );

  let held = null;
  let moved = false;
  stage.addEventListener("pointerdown", (event) => {
    moved = false;
    if (event.pointerType === "mouse" && event.button === 0) held = event;
  });
  addEventListener("pointermove", (event) => {
    if (!held) return;
    moved ||= Math.hypot(event.clientX - held.clientX, event.clientY - held.clientY) > 4;
    if (moved) stage.scrollBy(-event.movementX, -event.movementY);
  });
  addEventListener("pointerup", () => (held = null));
  stage.addEventListener("click", (event) => moved && event.preventDefault(), true);
  stage.addEventListener("dragstart", (event) => event.preventDefault());

  // Begin with the film it is about in sight.
  const middle = picture.querySelector(".focus").getBoundingClientRect();
  const frame = stage.getBoundingClientRect();
  stage.scrollLeft = middle.left + middle.width / 2 - frame.left - stage.clientWidth / 2;
  stage.scrollTop = middle.top + middle.height / 2 - frame.top - stage.clientHeight / 2;
}

document.querySelectorAll("[data-stage]").forEach(prepare);
