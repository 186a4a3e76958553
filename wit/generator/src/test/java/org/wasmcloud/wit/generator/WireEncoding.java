/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package org.wasmcloud.wit.generator;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.wasmcloud.wit.bindings.Binding;
import org.wasmcloud.wit.bindings.ErrorContext;
import org.wasmcloud.wit.bindings.Mirror;
import org.wasmcloud.wit.bindings.Result;
import org.wasmcloud.wit.bindings.Tuple;
import org.wasmcloud.wit.bindings.Unit;
import org.wasmcloud.wit.model.FutureType;
import org.wasmcloud.wit.model.HandleType;
import org.wasmcloud.wit.model.ListType;
import org.wasmcloud.wit.model.MapType;
import org.wasmcloud.wit.model.Member;
import org.wasmcloud.wit.model.OptionType;
import org.wasmcloud.wit.model.Primitive;
import org.wasmcloud.wit.model.ResultType;
import org.wasmcloud.wit.model.StreamType;
import org.wasmcloud.wit.model.TupleType;
import org.wasmcloud.wit.model.Type;
import org.wasmcloud.wit.model.TypeDef;

/**
 * Values as bytes, in the way of the component model's value encoding: integers of more
 * than a byte and all counts as LEB128, floats little-endian, records and tuples without
 * anything between their parts, flags as bits. Written against the type model and mirrors
 * alone. What cannot be a value (a handle, a stream, a future) is kept aside and its
 * number written.
 */
final class WireEncoding {

	private final Binding binding;

	private final List<Object> aside = new ArrayList<>();

	WireEncoding(Binding binding) {
		this.binding = binding;
	}

	byte[] encode(Type type, Object value) {
		Writer writer = new Writer();
		writer.write(type, value);
		return writer.out.toByteArray();
	}

	Object decode(Type type, byte[] bytes) {
		Reader reader = new Reader(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
		Object value = reader.read(type);
		if (reader.in.hasRemaining()) {
			throw new AssertionError(reader.in.remaining() + " bytes are left of a " + type);
		}
		return value;
	}

	private static boolean isAside(Type type) {
		return type instanceof HandleType || type instanceof StreamType || type instanceof FutureType;
	}

	private final class Writer {

		private final ByteArrayOutputStream out = new ByteArrayOutputStream();

		void write(Type type, Object value) {
			if (type == null) {
				return;
			}
			Type resolved = type.resolved();
			if (isAside(resolved)) {
				WireEncoding.this.aside.add(value);
				unsigned(WireEncoding.this.aside.size() - 1);
			}
			else if (resolved instanceof Primitive primitive) {
				primitive(primitive, value);
			}
			else if (resolved instanceof ListType list) {
				list(list, value);
			}
			else if (resolved instanceof MapType map) {
				Map<?, ?> entries = (Map<?, ?>) value;
				unsigned(entries.size());
				entries.forEach((key, element) -> {
					write(map.key(), key);
					write(map.value(), element);
				});
			}
			else if (resolved instanceof OptionType option) {
				Optional<?> some = (Optional<?>) value;
				this.out.write(some.isPresent() ? 1 : 0);
				some.ifPresent((present) -> write(option.some(), present));
			}
			else if (resolved instanceof ResultType result) {
				boolean ok = value instanceof Result.Ok;
				this.out.write(ok ? 0 : 1);
				write(ok ? result.ok() : result.err(), ((Result<?, ?>) value).<Object>fold((v) -> v, (e) -> e));
			}
			else if (resolved instanceof TupleType tuple) {
				List<Object> members = ((Tuple) value).toList();
				for (int i = 0; i < members.size(); i++) {
					write(tuple.members().get(i), members.get(i));
				}
			}
			else {
				named((TypeDef) resolved, WireEncoding.this.binding.mirror((TypeDef) resolved), value);
			}
		}

		private <T> void named(TypeDef type, Mirror<T> mirror, Object value) {
			T typed = mirror.type().cast(value);
			List<Member> members = type.members();
			switch (type.kind()) {
				case RECORD -> {
					for (int i = 0; i < members.size(); i++) {
						write(members.get(i).type(), mirror.part(typed, i));
					}
				}
				case VARIANT -> {
					int index = mirror.caseOf(typed);
					unsigned(index);
					if (members.get(index).type() != null) {
						write(members.get(index).type(), mirror.part(typed, 0));
					}
				}
				case ENUM -> unsigned(mirror.caseOf(typed));
				default -> {
					byte[] bits = new byte[(members.size() + 7) / 8];
					for (int i = 0; i < members.size(); i++) {
						bits[i / 8] |= (byte) (((Boolean) mirror.part(typed, i)) ? 1 << (i % 8) : 0);
					}
					this.out.writeBytes(bits);
				}
			}
		}

		private void list(ListType type, Object value) {
			if (value instanceof byte[] bytes) {
				unsigned(bytes.length);
				this.out.writeBytes(bytes);
			}
			else if (value instanceof float[] floats) {
				unsigned(floats.length);
				for (float each : floats) {
					primitive(Primitive.F32, each);
				}
			}
			else if (value instanceof double[] doubles) {
				unsigned(doubles.length);
				for (double each : doubles) {
					primitive(Primitive.F64, each);
				}
			}
			else {
				List<?> elements = (List<?>) value;
				unsigned(elements.size());
				elements.forEach((element) -> write(type.element(), element));
			}
		}

		private void primitive(Primitive type, Object value) {
			switch (type) {
				case BOOL -> this.out.write(((Boolean) value) ? 1 : 0);
				case U8 -> this.out.write((Integer) value);
				case S8 -> this.out.write((Byte) value);
				case U16 -> unsigned((Integer) value);
				case U32, U64 -> unsigned((Long) value);
				case S16 -> signed((Short) value);
				case S32 -> signed((Integer) value);
				case S64 -> signed((Long) value);
				case F32 -> this.out.writeBytes(buffer(4).putFloat((Float) value).array());
				case F64 -> this.out.writeBytes(buffer(8).putDouble((Double) value).array());
				case CHAR -> text(Character.toString((Integer) value));
				case STRING -> text((String) value);
				case ERROR_CONTEXT -> text(((ErrorContext) value).debugMessage());
			}
		}

		private static ByteBuffer buffer(int size) {
			return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
		}

		private void text(String text) {
			byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
			unsigned(bytes.length);
			this.out.writeBytes(bytes);
		}

		private void unsigned(long value) {
			long rest = value;
			while ((rest & ~0x7FL) != 0) {
				this.out.write((int) (rest & 0x7F | 0x80));
				rest >>>= 7;
			}
			this.out.write((int) rest);
		}

		private void signed(long value) {
			long rest = value;
			while (rest < -64 || rest > 63) {
				this.out.write((int) (rest & 0x7F | 0x80));
				rest >>= 7;
			}
			this.out.write((int) (rest & 0x7F));
		}

	}

	private final class Reader {

		private final ByteBuffer in;

		Reader(ByteBuffer in) {
			this.in = in;
		}

		Object read(Type type) {
			if (type == null) {
				return Unit.UNIT;
			}
			Type resolved = type.resolved();
			if (isAside(resolved)) {
				return WireEncoding.this.aside.get((int) unsigned());
			}
			if (resolved instanceof Primitive primitive) {
				return primitive(primitive);
			}
			if (resolved instanceof ListType list) {
				return list(list);
			}
			if (resolved instanceof MapType map) {
				Map<Object, Object> entries = new LinkedHashMap<>();
				for (long left = unsigned(); left > 0; left--) {
					entries.put(read(map.key()), read(map.value()));
				}
				return entries;
			}
			if (resolved instanceof OptionType option) {
				return (this.in.get() != 0) ? Optional.of(read(option.some())) : Optional.empty();
			}
			if (resolved instanceof ResultType result) {
				return (this.in.get() == 0) ? Result.ok(read(result.ok())) : Result.err(read(result.err()));
			}
			if (resolved instanceof TupleType tuple) {
				return Tuple.ofAll(tuple.members().stream().map(this::read).toList());
			}
			return named((TypeDef) resolved);
		}

		private Object named(TypeDef type) {
			Mirror<?> mirror = WireEncoding.this.binding.mirror(type);
			List<Member> members = type.members();
			return switch (type.kind()) {
				case RECORD -> mirror.build(0, members.stream().map((member) -> read(member.type())).toArray());
				case VARIANT -> {
					int index = (int) unsigned();
					Type payload = members.get(index).type();
					yield (payload != null) ? mirror.build(index, read(payload)) : mirror.build(index);
				}
				case ENUM -> mirror.build((int) unsigned());
				default -> {
					byte[] bits = new byte[(members.size() + 7) / 8];
					this.in.get(bits);
					Object[] set = new Object[members.size()];
					for (int i = 0; i < set.length; i++) {
						set[i] = (bits[i / 8] & 1 << (i % 8)) != 0;
					}
					yield mirror.build(0, set);
				}
			};
		}

		private Object list(ListType type) {
			int length = (int) unsigned();
			Type element = type.element().resolved();
			if (element == Primitive.U8) {
				byte[] bytes = new byte[length];
				this.in.get(bytes);
				return bytes;
			}
			List<Object> elements = new ArrayList<>();
			for (int i = 0; i < length; i++) {
				elements.add(read(element));
			}
			if (element == Primitive.F32) {
				float[] floats = new float[length];
				for (int i = 0; i < length; i++) {
					floats[i] = (Float) elements.get(i);
				}
				return floats;
			}
			return (element == Primitive.F64) ? elements.stream().mapToDouble((each) -> (Double) each).toArray()
					: elements;
		}

		private Object primitive(Primitive type) {
			return switch (type) {
				case BOOL -> this.in.get() != 0;
				case U8 -> this.in.get() & 0xFF;
				case S8 -> this.in.get();
				case U16 -> (int) unsigned();
				case U32, U64 -> unsigned();
				case S16 -> (short) signed();
				case S32 -> (int) signed();
				case S64 -> signed();
				case F32 -> this.in.getFloat();
				case F64 -> this.in.getDouble();
				case CHAR -> text().codePointAt(0);
				case STRING -> text();
				case ERROR_CONTEXT -> new ErrorContext(text());
			};
		}

		private String text() {
			byte[] bytes = new byte[(int) unsigned()];
			this.in.get(bytes);
			return new String(bytes, StandardCharsets.UTF_8);
		}

		private long unsigned() {
			long value = 0;
			int shift = 0;
			byte next;
			do {
				next = this.in.get();
				value |= (next & 0x7FL) << shift;
				shift += 7;
			}
			while (next < 0);
			return value;
		}

		private long signed() {
			long value = 0;
			int shift = 0;
			byte next;
			do {
				next = this.in.get();
				value |= (next & 0x7FL) << shift;
				shift += 7;
			}
			while (next < 0);
			return (shift < 64 && (next & 0x40) != 0) ? value | -1L << shift : value;
		}

	}

}
