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

package org.wasmcloud.spring.nats;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

import org.jspecify.annotations.Nullable;

/**
 * Makes sockets with parameters of ours.
 */
final class VerifyingSocketFactory extends SSLSocketFactory {

	private final SSLSocketFactory factory;

	private final SSLParameters parameters;

	VerifyingSocketFactory(SSLSocketFactory factory, SSLParameters parameters) {
		this.factory = factory;
		this.parameters = parameters;
	}

	private Socket configured(Socket socket) {
		if (socket instanceof SSLSocket sslSocket) {
			sslSocket.setSSLParameters(this.parameters);
		}
		return socket;
	}

	@Override
	public Socket createSocket() throws IOException {
		return configured(this.factory.createSocket());
	}

	@Override
	public Socket createSocket(@Nullable Socket socket, String host, int port, boolean autoClose) throws IOException {
		return configured(this.factory.createSocket(socket, host, port, autoClose));
	}

	@Override
	public Socket createSocket(String host, int port) throws IOException {
		return configured(this.factory.createSocket(host, port));
	}

	@Override
	public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
		return configured(this.factory.createSocket(host, port, localHost, localPort));
	}

	@Override
	public Socket createSocket(InetAddress host, int port) throws IOException {
		return configured(this.factory.createSocket(host, port));
	}

	@Override
	public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
			throws IOException {
		return configured(this.factory.createSocket(address, port, localAddress, localPort));
	}

	@Override
	public String[] getDefaultCipherSuites() {
		return this.factory.getDefaultCipherSuites();
	}

	@Override
	public String[] getSupportedCipherSuites() {
		return this.factory.getSupportedCipherSuites();
	}

}
