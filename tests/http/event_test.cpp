#include "http/server/event_hub.hpp"

#include "http/support/raw_client.hpp"
#include "http/support/test_server.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

using salespact::http::Event;
using salespact::http::EventHub;
using salespact::http::ServerConfig;
using salespact::test::RawClient;
using salespact::test::TestServer;
using std::chrono::milliseconds;

namespace {

Event event(int number, const std::string& topic = "goal") {
  return {topic, "goal_changed", R"({"n":)" + std::to_string(number) + "}", std::to_string(number)};
}

std::string frame(int number) {
  return "id: " + std::to_string(number) + "\nevent: goal_changed\ndata: {\"n\":" + std::to_string(number) + "}\n\n";
}

bool everything(const Event&) { return true; }

std::string taken(salespact::http::Subscription& subscription) {
  std::string all;
  for (const auto& text : subscription.take().frames) all += *text;
  return all;
}

void wait_for_subscribers(TestServer& server, std::size_t count) {
  for (int i = 0; i < 400 && server.events().subscribers() != count; ++i) {
    std::this_thread::sleep_for(milliseconds(5));
  }
}

const std::string listen = "GET /events HTTP/1.1\r\nHost: x\r\n\r\n";

}  // namespace

TEST_CASE("an event reaches those whose filter lets it through") {
  EventHub hub;
  const auto all = hub.subscribe("a", everything);
  const auto some = hub.subscribe("b", [](const Event& e) { return e.topic == "goal"; });
  hub.publish(event(1, "deal"));
  hub.publish(event(2));
  CHECK(taken(*all) == frame(1) + frame(2));
  CHECK(taken(*some) == frame(2));
  CHECK(taken(*all).empty());
}

TEST_CASE("who reconnects gets what was missed, and nothing that the filter hides") {
  EventHub hub;
  for (int i = 1; i <= 4; ++i) hub.publish(event(i, i == 3 ? "hidden" : "goal"));
  const auto visible = [](const Event& e) { return e.topic != "hidden"; };
  CHECK(taken(*hub.subscribe("a", visible, "2")) == frame(4));
  CHECK(taken(*hub.subscribe("a", visible, "4")).empty());
  CHECK(taken(*hub.subscribe("a", visible)).empty());
}

TEST_CASE("an event with an audience reaches nobody else, now or when they come back") {
  EventHub hub;
  const auto ana = hub.subscribe("ana", everything);
  const auto ben = hub.subscribe("ben", everything);
  Event about_ana = event(2);
  about_ana.audience = [](std::string_view subscriber) { return subscriber == "ana"; };
  hub.publish(event(1));
  hub.publish(about_ana);
  hub.publish(event(3));
  CHECK(taken(*ana) == frame(1) + frame(2) + frame(3));
  CHECK(taken(*ben) == frame(1) + frame(3));
  CHECK(taken(*hub.subscribe("ana", everything, "1")) == frame(2) + frame(3));
  CHECK(taken(*hub.subscribe("ben", everything, "1")) == frame(3));
}

TEST_CASE("who was away for longer than the ring remembers is told to read anew") {
  EventHub hub(EventHub::Capacity{2, 16});
  for (int i = 1; i <= 3; ++i) hub.publish(event(i));
  CHECK(taken(*hub.subscribe("a", everything, "2")) == frame(3));
  CHECK(taken(*hub.subscribe("a", everything, "1")) == "event: reset\ndata: {}\n\n");
}

TEST_CASE("a queue holds so many events and no more: the slow client is ended") {
  EventHub hub(EventHub::Capacity{10, 2});
  const auto slow = hub.subscribe("a", everything);
  hub.publish(event(1));
  hub.publish(event(2));
  hub.publish(event(3));
  const auto batch = slow->take();
  CHECK(batch.ended);
  CHECK(batch.frames.empty());
  const auto quick = hub.subscribe("a", everything);
  hub.publish(event(4));
  CHECK_FALSE(quick->take().ended);
  hub.publish(event(5));
  hub.publish(event(6));
  CHECK_FALSE(quick->take().ended);
}

TEST_CASE("a subscriber is ended by name, all by close") {
  EventHub hub;
  const auto ana = hub.subscribe("ana", everything);
  const auto ben = hub.subscribe("ben", everything);
  hub.end_subscriber("ana");
  CHECK(ana->take().ended);
  CHECK_FALSE(ben->take().ended);
  hub.close();
  CHECK(ben->take().ended);
  CHECK(hub.subscribe("cy", everything)->take().ended);
}

TEST_CASE("a subscription that nobody holds is forgotten") {
  EventHub hub;
  auto subscription = hub.subscribe("a", everything);
  CHECK(hub.subscribers() == 1);
  subscription.reset();
  CHECK(hub.subscribers() == 0);
  hub.publish(event(1));
}

TEST_CASE("a line break can't smuggle another event into the stream") {
  EventHub hub;
  CHECK_THROWS(hub.publish({"t", "n", "{}\n\nevent: forged", "1"}));
  CHECK_THROWS(hub.publish({"t", "n\rx", "{}", "1"}));
  CHECK_THROWS(hub.publish({"t", "n", "{}", "1\n"}));
}

TEST_CASE("events flow over a socket while it is open") {
  TestServer server;
  RawClient client(server.port());
  client.send(listen);
  const std::string head = client.receive_until("\r\n\r\n");
  CHECK(head.find("content-type: text/event-stream\r\n") != std::string::npos);
  CHECK(head.find("cache-control: no-store\r\n") != std::string::npos);
  CHECK(head.find("content-length") == std::string::npos);
  wait_for_subscribers(server, 1);
  server.events().publish(event(1, "hidden"));
  server.events().publish(event(2));
  CHECK(client.receive_until(frame(2)).find(frame(1)) == std::string::npos);
  server.events().publish(event(3));
  CHECK_FALSE(client.receive_until(frame(3)).empty());
}

TEST_CASE("a stream resumes behind the last event that was seen") {
  TestServer server;
  for (int i = 1; i <= 3; ++i) server.events().publish(event(i));
  RawClient client(server.port());
  client.send("GET /events HTTP/1.1\r\nHost: x\r\nLast-Event-ID: 1\r\n\r\n");
  CHECK_FALSE(client.receive_until(frame(2) + frame(3)).empty());
}

TEST_CASE("a heartbeat keeps a quiet stream alive") {
  ServerConfig config;
  config.deadlines.heartbeat = milliseconds(60);
  TestServer server(config);
  RawClient client(server.port());
  client.send(listen);
  CHECK_FALSE(client.receive_until("\n\n:\n\n:\n\n:\n\n", milliseconds(3000)).empty());
  server.events().publish(event(1));
  CHECK_FALSE(client.receive_until(frame(1)).empty());
}

TEST_CASE("a client that leaves is forgotten, one that is ended is closed") {
  TestServer server;
  {
    RawClient leaving(server.port());
    leaving.send(listen);
    wait_for_subscribers(server, 1);
  }
  wait_for_subscribers(server, 0);
  CHECK(server.events().subscribers() == 0);
  RawClient ended(server.port());
  ended.send(listen);
  wait_for_subscribers(server, 1);
  server.events().end_subscriber("someone");
  CHECK(ended.closed_within(milliseconds(2000)));
}

TEST_CASE("a client that does not read is dropped, and the others are not held up") {
  ServerConfig config;
  config.deadlines.write_stall = milliseconds(150);
  TestServer server(config);
  RawClient stuck(server.port());
  RawClient reading(server.port());
  stuck.send(listen);
  reading.send(listen);
  wait_for_subscribers(server, 2);
  const std::string big = "{\"x\":\"" + std::string(100'000, 'x') + "\"}";
  for (int i = 1; i <= 200 && server.events().subscribers() == 2; ++i) {
    server.events().publish({"goal", "big", big, std::to_string(i)});
    CHECK_FALSE(reading.receive_until("id: " + std::to_string(i) + "\n").empty());
    CHECK_FALSE(reading.receive_until("\n\n").empty());
  }
  wait_for_subscribers(server, 1);
  CHECK(server.events().subscribers() == 1);
}

TEST_CASE("a stop ends the streams") {
  TestServer server;
  RawClient client(server.port());
  client.send(listen);
  wait_for_subscribers(server, 1);
  server.stop();
  CHECK(client.closed_within(milliseconds(1000)));
}

TEST_CASE("many streams get every event from several publishers") {
  TestServer server;
  constexpr int streams = 50;
  constexpr int each = 5;
  std::vector<std::unique_ptr<RawClient>> clients;
  for (int i = 0; i < streams; ++i) {
    clients.push_back(std::make_unique<RawClient>(server.port()));
    clients.back()->send(listen);
  }
  wait_for_subscribers(server, streams);
  std::vector<std::thread> publishers;
  for (int p = 0; p < 3; ++p) {
    publishers.emplace_back([&server, p] {
      for (int i = 0; i < each; ++i) server.events().publish(event(p * 100 + i));
    });
  }
  for (std::thread& publisher : publishers) publisher.join();
  for (const auto& client : clients) {
    std::string all;
    for (int i = 0; i < 3 * each; ++i) all += client->receive_until("}\n\n");
    for (int p = 0; p < 3; ++p) {
      for (int i = 0; i < each; ++i) CHECK(all.find(frame(p * 100 + i)) != std::string::npos);
    }
  }
}
