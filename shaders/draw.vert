#version 300 es
// Everything the canvas shows: text, shapes and shadows, as triangles over one alpha atlas.
// Inputs in CSS pixels, y down; `scale` and `shift` turn them into clip space.
uniform vec2 scale;
uniform vec2 shift;
in vec2 position;
in vec2 atlas_place;
in vec4 colour;
out vec2 place;
out vec4 tint;

void main() {
    place = atlas_place;
    tint = colour;
    gl_Position = vec4(position * scale + shift, 0.0, 1.0);
}
