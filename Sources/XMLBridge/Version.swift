internal import CLibXML2

/// The version of the libxml2 that runs: `20914`.
public var libxml2Version: String { String(cString: ng_xml_version()) }
