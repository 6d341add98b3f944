// The back camera and the decoder, whose WebAssembly comes from our own files.
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import reader from "zxing-wasm/reader/zxing_reader.wasm";
import { words } from "./words.js";

const LONGEST_EDGE = 1280;
const READING = { formats: ["QRCode"], tryHarder: true, tryInvert: true, maxNumberOfSymbols: 1 };
const where = new URL(reader, import.meta.url).href;

export async function startCamera(door, seen) {
  const video = door.querySelector("video");
  const said = door.querySelector("[data-camera-says]");
  try {
    prepareZXingModule({ overrides: { locateFile: () => where }, fireImmediately: true });
    await open(video, localStorage.getItem("camera"));
    await offerDevices(door.querySelector("[data-cameras]"), video);
    offerTorch(door.querySelector("[data-torch]"), video);
    said.hidden = true;
    door.dataset.ready = "true";
    watch(video, seen);
  } catch {
    said.textContent = door.dataset.noCamera ?? words.noCamera;
    said.hidden = false;
  }
}

async function open(video, device) {
  const wish = { width: { ideal: 1280 }, height: { ideal: 720 } };
  const back = { ...wish, facingMode: { ideal: "environment" } };
  const chosen = device ? { ...wish, deviceId: { exact: device } } : back;
  const devices = navigator.mediaDevices;
  const stream = await devices.getUserMedia({ video: chosen }).catch((no) => {
    if (device) return devices.getUserMedia({ video: back });
    throw no;
  });
  video.srcObject?.getTracks().forEach((track) => track.stop());
  video.srcObject = stream;
  await video.play();
}

async function offerDevices(choice, video) {
  const cameras = (await navigator.mediaDevices.enumerateDevices()).filter((each) => each.kind === "videoinput");
  choice.hidden = cameras.length < 2;
  const open_now = video.srcObject.getVideoTracks()[0].getSettings().deviceId;
  choice.replaceChildren(...cameras.map((each, index) => new Option(each.label || words.camera(index + 1), each.deviceId, false, each.deviceId === open_now)));
  choice.addEventListener("change", () => {
    localStorage.setItem("camera", choice.value);
    open(video, choice.value).catch(() => {});
  });
}

function offerTorch(button, video) {
  const track = () => video.srcObject.getVideoTracks()[0];
  button.hidden = !track().getCapabilities?.().torch;
  let on = false;
  button.addEventListener("click", async () => {
    on = !on;
    await track().applyConstraints({ advanced: [{ torch: on }] }).catch(() => {});
    button.textContent = on ? words.torchOff : words.torchOn;
    button.setAttribute("aria-pressed", String(on));
  });
}

async function watch(video, seen) {
  const canvas = document.createElement("canvas");
  const paper = canvas.getContext("2d", { willReadFrequently: true });
  for (;;) {
    await new Promise((next) => setTimeout(next, document.hidden ? 500 : 90));
    if (document.hidden || !video.videoWidth) continue;
    const scale = Math.min(1, LONGEST_EDGE / Math.max(video.videoWidth, video.videoHeight));
    canvas.width = video.videoWidth * scale;
    canvas.height = video.videoHeight * scale;
    const at = performance.now();
    paper.drawImage(video, 0, 0, canvas.width, canvas.height);
    const [found] = await readBarcodes(paper.getImageData(0, 0, canvas.width, canvas.height), READING);
    if (found?.text) seen(found.text, at);
  }
}
