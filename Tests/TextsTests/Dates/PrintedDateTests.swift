import Testing

@testable import Texts

@Test(
  "Dates are read in the six languages",
  arguments: [
    ("26 April 2017", "2017-04-26"), ("April 26, 2017", "2017-04-26"),
    ("26 avril 2017", "2017-04-26"), ("1er juin 2018", "2018-06-01"),
    ("26 de abril de 2017", "2017-04-26"), ("26 апреля 2017 г.", "2017-04-26"),
    ("2017年4月26日", "2017-04-26"), ("26 أبريل 2017", "2017-04-26"),
    ("26 نيسان/أبريل 2017", "2017-04-26"), ("2017-04-26", "2017-04-26"),
    ("26.04.2017", "2017-04-26"), ("26/04/2017", "2017-04-26"),
    ("Portville, 14-16 May 2013", "2013-05-16"), ("31 February 2013", nil), ("May 2013", nil),
    ("Room 12, 10.30", nil),
  ])
func printedDate(line: String, date: String?) {
  #expect(PrintedDate.find(in: line)?.date.description == date)
}
