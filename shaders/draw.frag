#version 300 es
// The atlas holds coverage only (one byte a texel); the vertex colour, not premultiplied, is the paint.
precision mediump float;
uniform sampler2D atlas;
in highp vec2 place;
in vec4 tint;
out vec4 shown;

void main() {
    shown = vec4(tint.rgb, tint.a * texture(atlas, place).r);
}
