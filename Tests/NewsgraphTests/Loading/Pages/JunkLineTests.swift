import Testing

@testable import Newsgraph

@Suite struct JunkLineTests {
  @Test(arguments: [
    "Read more: Court frees aide", "READ MORE", "Leave a Reply", "Leave a comment",
    "12 Comments", "View all comments", "Advertisement", "Share this:",
    "Click to share on Facebook (Opens in new window)", "Sign up for our morning newsletter.",
    "By Ann Ng", "By ANN NG and Bo Li, The Post", "by Ann Ng at 10:15 am", "By Ann Ng | Daily Post",
    "Posted by Ann Ng on March 5, 2024", "March 5, 2024", "Published: March 5, 2024 10:07 GMT",
    "Updated 3 hours ago", "© 2024 The Post. All rights reserved", "Copyright 2024 The Post",
    "Image copyright Getty Images", "Photo: Ann Ng/Getty Images", "Don’t miss", "***", "• • •",
    "Follow us on Twitter", "You must be logged in to post a comment.", "Related stories",
    "Story continues below advertisement", "Follow The Post on Facebook and Instagram.",
    "More of our stories", "The hall at dawn (Photo: Ann Ng)", "View of the hall © The Post, 2024",
    "Caption", "For twelve issues at a lower price, click here",
  ])
  func setsAside(line: String) {
    #expect(JunkLine.isJunk(line))
  }

  @Test(arguments: [
    "By Monday the court had freed him.", "By then, Ng had left", "By noon Tokyo was dark",
    "Read the law again, she told the minister.", "The comments drew a reply from the ministry.",
    "More than 40 people were held in March 2024.", "Sharing the prize were Ng and Li.",
    "Watch groups said the law was wrong.", "In March 2024 he went.", "May 2024 was warm there",
    "Police said the photo showed the aide.", "Related cases are pending in two courts.",
    "Court frees aide", "The Post reported on March 5, 2024.", "Email servers were seized.",
    "The ministry will follow us everywhere, Ng said.", "By-elections in two towns",
    "Police follow the men on Facebook, Ng said.", "More news came on Monday.",
    "Ng left the hall. (Photo: Bo Li)", "He met Li (the minister).",
  ])
  func keeps(line: String) {
    #expect(!JunkLine.isJunk(line))
  }

  @Test(arguments: [
    ("By Ann Ng", "Ann Ng"), ("Written by Ann Ng and Bo Li", "Ann Ng and Bo Li"),
    ("Ann Ng", "Ann Ng"), ("By", "By"),
  ])
  func namesOfBylines(line: String, names: String) {
    #expect(JunkLine.names(ofByline: line) == names)
  }
}
